/** `decode INPUT`: unwraps and shows. */
import { decodeMessage } from '../../../app/decode-message';
import { type ExitCode, readInput, readText, writeJson, writeOut } from '../io';
import { renderDecoded } from '../reporters/text/decoded';

export interface DecodeFlags {
  readonly json?: boolean;
  readonly decryptKey?: string[];
}

export function runDecode(input: string, flags: DecodeFlags): ExitCode {
  const decoded = decodeMessage(readInput(input), { decryptKeys: (flags.decryptKey ?? []).map(readText) });
  if (flags.json === true) writeJson(decoded);
  else writeOut(renderDecoded(decoded));
  return 0;
}
