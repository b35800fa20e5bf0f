/** `replay INPUT --acs URL`: posts a captured message, as it is or freshened, and says how it ended. */
import { runReplay } from '../../../adapters/replay/run-replay';
import { systemClock, systemRandom } from '../../../adapters/system-ports';
import { UsageError } from '../../../app/usage-error';
import type { ReplayResult, ReplayRules } from '../../../contract/model/replay';
import { type ExitCode, nameUnreadable, printable, readInput, readText, writeJson, writeOut } from '../io';
import { renderLogin } from '../reporters/text/login';
import { readDecryptKeys } from './read-files';

export interface ReplayFlags {
  readonly acs?: string;
  readonly sso?: string;
  readonly freshen?: boolean;
  readonly key?: string;
  readonly cert?: string;
  readonly relayState?: string;
  readonly loginUrl?: string;
  readonly audience?: string;
  readonly inResponseTo?: string;
  readonly decryptKey?: string[];
  readonly encryptCert?: string;
  readonly at?: string;
  readonly persona?: string;
  readonly allowHost?: string[];
  readonly expectUrl?: string;
  readonly expectStatus?: string;
  readonly expectText?: string;
  readonly expectCookie?: string;
  readonly json?: boolean;
}

export async function runReplayCommand(input: string, flags: ReplayFlags): Promise<ExitCode> {
  const url = flags.acs ?? flags.sso;
  if (url === undefined || (flags.acs !== undefined && flags.sso !== undefined)) {
    throw new UsageError(
      url === undefined ? 'Nobody is named to send it to' : '--acs and --sso name two receivers',
      'Give --acs with the address a Response goes to, or --sso for an AuthnRequest.',
    );
  }
  refuseUnused(flags);
  const rules = rulesOf(flags);
  const result = await runReplay(
    readInput(input),
    optionsOf(flags),
    {
      url,
      ...(flags.loginUrl === undefined ? {} : { loginUrl: flags.loginUrl }),
      ...(flags.persona === undefined ? {} : { persona: flags.persona }),
      ...(flags.allowHost === undefined ? {} : { allowHosts: flags.allowHost }),
      ...(rules === null ? {} : { rules }),
    },
    { clock: systemClock, random: systemRandom },
  ).catch(nameUnreadable(input));
  if (flags.json === true) writeJson(result);
  else writeOut(printable(renderReplay(result)));
  return result.outcome === 'signed-in' ? 0 : 1;
}

/** What only freshening uses is a mistake without it: the user would believe it was done. */
function refuseUnused(flags: ReplayFlags): void {
  if (flags.freshen === true) return;
  const only = ['key', 'cert', 'audience', 'inResponseTo', 'decryptKey', 'encryptCert', 'at'] as const;
  const given = only.find((name) => flags[name] !== undefined);
  if (given === undefined) return;
  const flag = given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new UsageError(
    `--${flag} changes the message, which is sent as it is without --freshen`,
    'Add --freshen.',
  );
}

function optionsOf(flags: ReplayFlags) {
  const { freshen, key, cert, relayState, audience, inResponseTo, decryptKey, encryptCert, at } = flags;
  return {
    ...(freshen === true ? { freshen } : {}),
    ...(key === undefined ? {} : { key: readText(key) }),
    ...(cert === undefined ? {} : { cert: readText(cert) }),
    ...(relayState === undefined ? {} : { relayState }),
    ...(audience === undefined ? {} : { audience }),
    ...(inResponseTo === undefined ? {} : { inResponseTo }),
    ...(decryptKey === undefined ? {} : { decryptKeys: readDecryptKeys(decryptKey) }),
    ...(encryptCert === undefined ? {} : { encryptCert: readText(encryptCert) }),
    ...(at === undefined ? {} : { at }),
  };
}

function rulesOf({ expectUrl, expectStatus, expectText, expectCookie }: ReplayFlags): ReplayRules | null {
  const status = expectStatus === undefined ? undefined : Number(expectStatus);
  if (status !== undefined && !(Number.isInteger(status) && status >= 100 && status <= 599))
    throw new UsageError(`"${expectStatus ?? ''}" is not an HTTP status`, 'Write it as 200 or 302.');
  const rules: ReplayRules = {
    ...(expectUrl === undefined ? {} : { url: expectUrl }),
    ...(status === undefined ? {} : { status }),
    ...(expectText === undefined ? {} : { text: expectText }),
    ...(expectCookie === undefined ? {} : { cookie: expectCookie }),
  };
  return Object.keys(rules).length === 0 ? null : rules;
}

function renderReplay(result: ReplayResult): string {
  const { changes, signed } = result;
  const told = changes.map(
    ({ path, was, now }) => `  ${path}\n    was ${was ?? '(absent)'}\n    now ${now ?? '(left out)'}`,
  );
  const lines = changes.length === 0 ? [] : ['', 'Changed before it was sent:', ...told];
  if (signed.length > 0) lines.push('', `Signed again: ${signed.join(', ')}`);
  return [renderLogin(result), ...lines].join('\n');
}
