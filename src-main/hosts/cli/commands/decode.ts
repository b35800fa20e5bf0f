/** `decode INPUT`: unwraps and shows. */
import { type ExitCode, writeJson, writeOut } from '../io';
import { renderDecoded } from '../reporters/text/decoded';
import { decodeInput } from './decode-input';

export interface DecodeFlags {
  readonly json?: boolean;
  readonly decryptKey?: string[];
}

export async function runDecode(input: string, flags: DecodeFlags): Promise<ExitCode> {
  const decoded = await decodeInput(input, flags.decryptKey);
  if (flags.json === true) writeJson(decoded);
  else writeOut(renderDecoded(decoded));
  return 0;
}
