/** `check INPUT`: diagnoses. */
import { type CheckContext, checkMessage } from '../../../app/check-message';
import { UsageError } from '../../../app/usage-error';
import { systemClock } from '../../../adapters/system-ports';
import type { Verdict } from '../../../contract/model/checked';
import { type ExitCode, nameUnreadable, readInput, writeJson, writeOut } from '../io';
import { renderChecked } from '../reporters/text/checked';
import { readDecryptKeys, readMapping, readPart, readProfileFlag } from './read-files';

export interface CheckFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly idpMetadata?: string[];
  readonly idpCert?: string[];
  readonly spMetadata?: string;
  readonly spEntityId?: string;
  readonly acsUrl?: string;
  readonly request?: string;
  readonly requestId?: string;
  readonly unsolicited?: boolean;
  readonly spProfile?: string;
  readonly spVariable?: string[];
  readonly mapping?: string;
  readonly decryptKey?: string[];
  readonly at?: string;
  readonly skew?: string;
  readonly pack?: string;
}

const exitCodes: Record<Verdict, ExitCode> = { accept: 0, reject: 1, undetermined: 3 };
const formats = ['text', 'json'];

export async function runCheck(input: string, flags: CheckFlags): Promise<ExitCode> {
  const format = flags.json === true ? 'json' : (flags.format ?? 'text');
  if (!formats.includes(format))
    throw new UsageError(`There is no format "${format}"`, `The formats are ${formats.join(', ')}.`);
  const octets = readInput(input);
  const checked = await checkMessage(octets, readContext(flags), { clock: systemClock }).catch(
    nameUnreadable(input),
  );
  if (format === 'json') writeJson(checked);
  else writeOut(renderChecked(checked));
  return exitCodes[checked.verdict];
}

function readContext(flags: CheckFlags): CheckContext {
  const context: { -readonly [K in keyof CheckContext]: CheckContext[K] } = {
    idpMetadata: (flags.idpMetadata ?? []).map((file) => readPart(file, (text) => ({ idpMetadata: [text] }))),
    idpCertificates: (flags.idpCert ?? []).map((file) =>
      readPart(file, (text) => ({ idpCertificates: [text] })),
    ),
    decryptKeys: readDecryptKeys(flags.decryptKey),
  };
  if (flags.spMetadata !== undefined)
    context.spMetadata = readPart(flags.spMetadata, (text) => ({ spMetadata: text }));
  if (flags.spEntityId !== undefined) context.spEntityId = flags.spEntityId;
  if (flags.acsUrl !== undefined) context.acsUrl = flags.acsUrl;
  if (flags.request !== undefined) context.request = readPart(flags.request, (text) => ({ request: text }));
  if (flags.requestId !== undefined) context.requestId = flags.requestId;
  if (flags.unsolicited === true) context.unsolicited = true;
  if (flags.spVariable !== undefined && flags.spProfile === undefined) {
    throw new UsageError('--sp-variable is given without --sp-profile', 'Name the profile it belongs to.');
  }
  if (flags.spProfile !== undefined) context.spProfile = readProfileFlag(flags.spProfile, flags.spVariable);
  if (flags.mapping !== undefined) context.mapping = readMapping(flags.mapping);
  if (flags.at !== undefined) context.at = flags.at;
  if (flags.skew !== undefined) context.skewSeconds = readSkew(flags.skew);
  if (flags.pack !== undefined) context.packs = flags.pack.split(',').map((pack) => pack.trim());
  return context;
}

function readSkew(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isFinite(seconds) || seconds < 0) {
    throw new UsageError(`--skew "${text}" is not a number of seconds`, 'Give a number such as 180.');
  }
  return seconds;
}
