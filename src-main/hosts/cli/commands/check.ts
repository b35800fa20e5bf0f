/** `check INPUT`: diagnoses. */
import { type CheckContext, checkMessage } from '../../../app/check-message';
import { UsageError } from '../../../app/usage-error';
import { systemClock } from '../../../adapters/system-ports';
import type { CheckedInput, Verdict } from '../../../contract/model/checked';
import { type ExitCode, nameUnreadable, readInput, writeOut } from '../io';
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
  readonly readings?: string;
  readonly redact?: boolean;
}

const exitCodes: Record<Verdict, ExitCode> = { accept: 0, reject: 1, undetermined: 3 };

type Render = (checked: CheckedInput, input: string) => string | Promise<string>;

/** Each format loads what it needs when it is asked for. */
const formats: Readonly<Record<string, Render>> = {
  text: async (checked) => {
    const [{ renderChecked }, { choosePaint }] = await Promise.all([
      import('../reporters/text/checked'),
      import('../reporters/text/paint'),
    ]);
    return renderChecked(checked, choosePaint(process.stdout, process.env));
  },
  json: async (checked) => (await import('../reporters/json/checked')).renderCheckedJson(checked),
  sarif: async (checked, input) =>
    (await import('../reporters/sarif/checked')).renderCheckedSarif(checked, input, __APP_VERSION__),
  junit: async (checked, input) =>
    (await import('../reporters/junit/checked')).renderCheckedJunit(checked, input),
};

export async function runCheck(input: string, flags: CheckFlags): Promise<ExitCode> {
  const render = chooseFormat(flags);
  const octets = readInput(input);
  const context = readContext(flags);
  const checked = await checkMessage(octets, context, { clock: systemClock }).catch(nameUnreadable(input));
  const shown =
    flags.redact === true
      ? (await import('../../../app/redact-checked')).redactChecked(checked, context)
      : checked;
  writeOut(await render(shown, input));
  return exitCodes[checked.verdict];
}

function chooseFormat({ json, format }: CheckFlags): Render {
  if (json === true && format !== undefined && format !== 'json')
    throw new UsageError(`--json and --format ${format} ask for two formats`, 'Give one of them.');
  const name = json === true ? 'json' : (format ?? 'text');
  const render = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (render === undefined)
    throw new UsageError(
      `There is no format "${name}"`,
      `The formats are ${Object.keys(formats).join(', ')}; give one.`,
    );
  return render;
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
  if (flags.readings !== undefined) context.readings = readReadings(flags.readings);
  return context;
}

/** Names are checked where they are used: the library is given them by programs too. */
function readReadings(text: string): NonNullable<CheckContext['readings']> {
  const names = text.split(',').map((name) => name.trim());
  return names.filter((name) => name !== 'none') as NonNullable<CheckContext['readings']>;
}

function readSkew(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isFinite(seconds) || seconds < 0) {
    throw new UsageError(`--skew "${text}" is not a number of seconds`, 'Give a number such as 180.');
  }
  return seconds;
}
