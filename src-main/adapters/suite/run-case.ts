/** Runs one case of a suite: a check, a mint that is judged or sent, a replay, or a login. */
import { checkMessage } from '../../app/check-message';
import { parseGroupMapping } from '../../app/group-mapping';
import { mintResponse } from '../../app/mint-response';
import { describeMintTarget } from '../../app/mint-target';
import type { CaseOutcome } from '../../app/suite/compare-outcome';
import type { CheckedInput, Finding } from '../../contract/model/checked';
import type { JudgeContext, SuiteCase } from '../../contract/model/suite';
import type { LoginResult } from '../../contract/model/trace';
import type { Clock } from '../../core/clock';
import type { Random } from '../../core/random';
import { runLogin } from '../login/run-login';
import { runReplay } from '../replay/run-replay';

export interface CaseRun {
  /** Frozen when the suite says so. */
  readonly clock: Clock;
  readonly random: Random;
  /** A file named in the suite. */
  readonly read: (file: string) => Uint8Array;
  readonly allowHosts: readonly string[];
}

export interface RanCase {
  readonly outcome: CaseOutcome;
  readonly findings: readonly Finding[];
  readonly hops: LoginResult['hops'];
}

type CaseOf<Key extends string> = Extract<SuiteCase, Record<Key, unknown>>;

/** Rejects with what reading, minting or sending throws. */
export async function runCase(each: SuiteCase, run: CaseRun): Promise<RanCase> {
  if ('replay' in each) return runReplayCase(each, run);
  if ('login' in each) return ranLogin(await runLogin(each.login, { clock: run.clock }));
  if ('mint' in each) return runMintCase(each, run);
  const { input, ...context } = each.check;
  return ranCheck(await checkMessage(run.read(input), readContext(context, run), { clock: run.clock }));
}

async function runReplayCase({ replay }: CaseOf<'replay'>, run: CaseRun): Promise<RanCase> {
  const { input, acs, loginUrl, persona, rules, key, cert, decryptKey, encryptCert, ...options } = replay;
  const result = await runReplay(
    run.read(input),
    {
      ...options,
      ...textOf('key', key, run),
      ...textOf('cert', cert, run),
      ...textOf('encryptCert', encryptCert, run),
      ...(decryptKey === undefined ? {} : { decryptKeys: textsOf(decryptKey, run) }),
    },
    {
      url: acs,
      allowHosts: [...run.allowHosts],
      ...(loginUrl === undefined ? {} : { loginUrl }),
      ...(persona === undefined ? {} : { persona }),
      ...(rules === undefined ? {} : { rules }),
    },
    run,
  );
  return ranLogin(result);
}

async function runMintCase(each: CaseOf<'mint'>, run: CaseRun): Promise<RanCase> {
  const { key, cert, spMetadata, ...options } = each.mint;
  const mint = {
    ...options,
    at: options.at ?? new Date(run.clock.now()).toISOString(),
    ...textOf('key', key, run),
    ...textOf('cert', cert, run),
    ...textOf('spMetadata', spMetadata, run),
  };
  const minted = await mintResponse(mint, run);
  if ('send' in each) {
    const { acs, rules } = each.send;
    const target = { url: acs, allowHosts: [...run.allowHosts], ...(rules === undefined ? {} : { rules }) };
    return ranLogin(await runReplay(minted.wire, {}, target, run));
  }
  // Judged by default as the SP it was minted for would, with the certificate it was signed with.
  const byDefault = {
    idpCertificates: [minted.certificate],
    acsUrl: minted.acsUrl,
    spEntityId: describeMintTarget(mint).entityId,
    ...textOf('spMetadata', spMetadata, run),
    ...(options.spProfile === undefined ? {} : { spProfile: profileOf(options.spProfile) }),
    ...(options.inResponseTo === undefined ? { unsolicited: true } : { requestId: options.inResponseTo }),
  };
  const context = each.check === undefined ? byDefault : { ...byDefault, ...readContext(each.check, run) };
  return ranCheck(await checkMessage(minted.wire, context, { clock: run.clock }));
}

function readContext(context: JudgeContext, run: CaseRun) {
  const { idpMetadata, idpCert, spMetadata, request, mapping, decryptKey, skew, spProfile, ...plain } =
    context;
  return {
    ...defined(plain),
    ...(idpMetadata === undefined ? {} : { idpMetadata: textsOf(idpMetadata, run) }),
    ...(idpCert === undefined ? {} : { idpCertificates: textsOf(idpCert, run) }),
    ...textOf('spMetadata', spMetadata, run),
    ...textOf('request', request, run),
    ...(decryptKey === undefined ? {} : { decryptKeys: textsOf(decryptKey, run) }),
    ...(mapping === undefined ? {} : { mapping: parseGroupMapping(asText(run.read(mapping)), mapping) }),
    ...(skew === undefined ? {} : { skewSeconds: skew }),
    ...(spProfile === undefined ? {} : { spProfile: profileOf(spProfile) }),
  };
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;
}

function profileOf({ id, variables }: { id: string; variables?: Record<string, string> | undefined }) {
  return { id, ...(variables === undefined ? {} : { variables }) };
}

function textOf<Key extends string>(
  key: Key,
  file: string | undefined,
  run: CaseRun,
): { [K in Key]?: string } {
  return file === undefined ? {} : ({ [key]: asText(run.read(file)) } as { [K in Key]: string });
}

function textsOf(files: string | readonly string[], run: CaseRun): string[] {
  return (typeof files === 'string' ? [files] : files).map((file) => asText(run.read(file)));
}

function asText(octets: Uint8Array): string {
  return Buffer.from(octets).toString('utf8');
}

function ranCheck({ verdict, summary, findings, trusted, mapping }: CheckedInput): RanCase {
  return {
    outcome: {
      verdict,
      outcome: null,
      findings: findings.map(({ check }) => check),
      nameId: trusted?.nameId?.value ?? null,
      roles: mapping?.roles ?? [],
      status: null,
      reason: summary,
    },
    findings,
    hops: [],
  };
}

function ranLogin({ outcome, reason, hops, session, findings }: LoginResult): RanCase {
  return {
    outcome: {
      verdict: null,
      outcome,
      findings: findings.map(({ check }) => check),
      nameId: session?.nameId?.value ?? null,
      roles: session?.roles ?? [],
      status: hops.findLast(({ status }) => status !== null)?.status ?? null,
      reason,
    },
    findings,
    hops,
  };
}
