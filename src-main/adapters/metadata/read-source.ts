/** Metadata from a file, or from a URL on this machine: nothing else is ever fetched. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fetchLocal, isLoopbackHost } from '../http/fetch-local';
import { UsageError } from '../../app/usage-error';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;

/** The text. `base` is the folder a relative path is relative to. Rejects with UsageError. */
export async function readSource(source: string, base: string): Promise<string> {
  if (!isUrl(source)) {
    const file = resolve(base, source);
    return readFile(file, 'utf8').catch((error: Error) => {
      throw new UsageError(`The metadata file ${file} cannot be read: ${error.message}`);
    });
  }
  if (!isOnThisMachine(source)) {
    throw new UsageError(
      `${source} is not on this machine, so it is not fetched`,
      'Save the metadata to a file and name the file.',
    );
  }
  return getText(source).catch((error: Error) => {
    const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new UsageError(`${source} cannot be fetched: ${error.message}${cause}`);
  });
}

export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

function isOnThisMachine(url: string): boolean {
  try {
    return isLoopbackHost(new URL(url).hostname);
  } catch {
    return false;
  }
}

/** A redirect is not followed: it might lead off this machine. */
async function getText(url: string): Promise<string> {
  const response = await fetchLocal(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
