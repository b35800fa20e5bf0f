/** The messages that can be compared: those of open tabs, and those of the latest logins in the trace. */
import { useQueries } from '@tanstack/react-query';
import { useClient } from '../../client/client-context';
import { queryKeys, useFlows } from '../../client/queries';
import { documents } from '../../state/documents';
import { useStore } from '../../state/store';
import { text } from '../../text';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly input: string;
}

/** More would make a list nobody reads; older logins are found in the trace, and opened from there. */
const FLOWS = 12;

export function useSources(): Source[] {
  const client = useClient();
  const open = useStore(documents);
  const flows = (useFlows().data ?? []).slice(0, FLOWS);
  const details = useQueries({
    queries: flows.map(({ id }) => ({
      queryKey: queryKeys.flow(id),
      queryFn: () => client.trace.get({ id }),
    })),
  });
  const tabs = open.map(({ id, title, input }) => ({ id: `tab-${id}`, title, input }));
  const messages = details.flatMap(({ data }) =>
    (data?.steps ?? []).flatMap(({ id, message }) =>
      message === null
        ? []
        : [
            {
              id: `flow-${data?.id ?? ''}-${id}`,
              title: text.compare.fromFlow(
                `${data?.sp ?? ''} → ${data?.idp ?? ''}, ${data?.startedAt.slice(11, 19) ?? ''}`,
                message.kind,
              ),
              input: message.xml,
            },
          ],
    ),
  );
  return [...tabs, ...messages];
}
