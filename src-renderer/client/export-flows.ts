/** Asks for an export and hands it to the user as a file. */
import { useMutation } from '@tanstack/react-query';
import type { ExportRequest } from '../../src-main/contract/model/export';
import { useClient } from './client-context';

export function useExportFlows() {
  const client = useClient();
  return useMutation({
    mutationFn: async (request: ExportRequest) => {
      const { fileName, mediaType, content } = await client.trace.export(request);
      const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
      const link = document.createElement('a');
      link.href = url;
      link.download = fileName;
      link.click();
      // The browser has begun to read it by then.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
  });
}
