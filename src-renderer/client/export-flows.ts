/** Asks for an export and hands it to the user as a file. */
import { useMutation } from '@tanstack/react-query';
import type { ExportRequest } from '../../src-main/contract/model/export';
import { useClient } from './client-context';
import { saveFile } from './save-file';

export function useExportFlows() {
  const client = useClient();
  return useMutation({
    mutationFn: async (request: ExportRequest) => {
      const { fileName, mediaType, content } = await client.trace.export(request);
      saveFile(fileName, content, mediaType);
    },
  });
}
