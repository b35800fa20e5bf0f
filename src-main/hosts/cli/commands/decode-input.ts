/** An INPUT of the command line, read and decoded; every error names it. */
import { decodeMessage } from '../../../app/decode-message';
import type { DecodedInput } from '../../../contract/model/decoded';
import { nameUnreadable, readInput } from '../io';

export async function decodeInput(path: string, keyFiles: readonly string[] = []): Promise<DecodedInput> {
  const octets = readInput(path);
  // Keys are rare: what reads them is loaded for those who give one.
  const decryptKeys = keyFiles.length === 0 ? [] : (await import('./read-files')).readDecryptKeys(keyFiles);
  try {
    return decodeMessage(octets, { decryptKeys });
  } catch (error) {
    return nameUnreadable(path)(error);
  }
}
