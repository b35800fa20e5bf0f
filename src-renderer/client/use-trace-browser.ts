/** The trace browser: whether there is one here, and opening it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from './client-context';

const key = ['trace-browser'];

export function useTraceBrowser() {
  const client = useClient();
  return useQuery({ queryKey: key, queryFn: () => client.capture.browser() });
}

export function useOpenTraceBrowser() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (url: string | undefined) => client.capture.openBrowser(url === undefined ? {} : { url }),
    onSuccess: (state) => queries.setQueryData(key, state),
  });
}
