/** Sends the files of a capture to the workbench piece by piece, so that size is no matter and each piece reports progress. */
import type { Imported, ImportProgress } from '../../src-main/contract/model/capture';
import type { WorkbenchClient } from './client';

const PIECE_BYTES = 1024 * 1024;

/** Rejects when the workbench refuses, and with the signal's reason when it is aborted; nothing is kept then. */
export async function importCapture(
  client: WorkbenchClient,
  files: readonly File[],
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<Imported> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const { id } = await client.capture.begin({ total });
  try {
    for (const [file, each] of files.entries()) {
      for (let at = 0; at < each.size; at += PIECE_BYTES) {
        const data = await toBase64(each.slice(at, at + PIECE_BYTES));
        onProgress(await client.capture.append({ id, file, name: each.name, data }));
        signal.throwIfAborted();
      }
    }
    return await client.capture.finish({ id });
  } catch (error) {
    await client.capture.cancel({ id }).catch(() => undefined);
    throw error;
  }
}

/** The browser's own encoder is many times as fast as one written here. */
function toBase64(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => reject(new Error(reader.error?.message ?? 'The file cannot be read'));
    reader.readAsDataURL(piece);
  });
}

const HEAD_BYTES = 512;

/** A recording or an archive, told from a single message by name and first characters. */
export async function isCapture(file: File): Promise<boolean> {
  if (/\.(?:har|zip)$/i.test(file.name)) return true;
  if (!/\.json$/i.test(file.name)) return false;
  return /^\s*\{\s*"(?:log|requests)"\s*:/.test(await file.slice(0, HEAD_BYTES).text());
}
