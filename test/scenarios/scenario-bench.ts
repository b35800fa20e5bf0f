/**
 * Runs scenarios against both judges: `check` with everything known, and the built-in service provider over HTTP.
 * Two service providers run, because one of them takes a signed Response for a signed assertion. Time stands still.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckContext, checkMessage } from '../../src-main/app/check-message';
import { performScenario, strangerKeyFor } from '../../src-main/app/perform-scenario';
import { detect } from '../../src-main/core/bindings/detect';
import { toBase64, toFormBody } from '../../src-main/core/bindings/encode';
import { UnreadableInputError } from '../../src-main/core/bindings/unreadable-input-error';
import type { IssueSpec } from '../../src-main/core/roles/idp/issue-response';
import { NAMEID_FORMAT } from '../../src-main/core/saml/identifiers';
import { generic } from '../../src-main/profiles/idp/generic';
import type { Scenario, Wire } from '../../src-main/scenarios/scenario';
import { countedRandom } from '../helpers/counted-random';
import { startTestWorkbench, type TestWorkbench } from '../helpers/start-workbench';

const clock = { now: () => Date.UTC(2026, 0, 31, 12) };

/** What `check` says. `unreadable`: it found no message. */
export interface CheckOutcome {
  readonly verdict: 'accept' | 'reject' | 'undetermined' | 'unreadable';
  /** Ids of checks with findings of severity error, sorted. */
  readonly errors: readonly string[];
  readonly notVerified: readonly string[];
  readonly trustedName: string | null;
}

/** What the service provider did; null for messages it has no address for. */
export interface ServiceProviderOutcome {
  readonly status: number;
  readonly location: string | null;
  readonly errors: readonly string[];
  /** The name of who is signed in afterwards; null when nobody is. */
  readonly sessionName: string | null;
}

export interface ScenarioOutcome {
  readonly check: CheckOutcome;
  readonly serviceProvider: ServiceProviderOutcome | null;
}

export interface ScenarioBench {
  readonly run: (scenario: Scenario) => Promise<ScenarioOutcome>;
  readonly stop: () => Promise<void>;
}

export async function startScenarioBench(): Promise<ScenarioBench> {
  const strict = await startTestWorkbench({}, { clock });
  const lenient = await startTestWorkbench({ serviceProvider: { wantAssertionsSigned: false } }, { clock });
  const random = countedRandom(11);
  return {
    run: (scenario) => run(scenario, scenario.takesSignedResponse === true ? lenient : strict, random),
    stop: async () => {
      await Promise.all([strict.stop(), lenient.stop()]);
    },
  };
}

interface Begun {
  readonly cookie: string;
  readonly requestId: string;
}

async function run(
  scenario: Scenario,
  workbench: TestWorkbench,
  random: IssueSpec['random'],
): Promise<ScenarioOutcome> {
  const delivery = scenario.delivery ?? 'answer';
  const mine = await begin(workbench);
  const other = delivery === 'other-browser' ? await begin(workbench) : mine;
  const spec: IssueSpec = {
    flavour: generic,
    idp: { entityId: workbench.ready.idp.entityId, signingKey: workbench.idpKey },
    sp: {
      entityId: workbench.ready.sp.entityId,
      acsUrl: workbench.ready.sp.acs,
      encryptionCertificate: workbench.serviceProviders()[0]?.encryptionCertificate ?? null,
    },
    nameId: { value: 'alice@example.com', format: NAMEID_FORMAT.emailAddress },
    attributes: [{ name: 'groups', nameFormat: null, values: ['Engineering'] }],
    request: { id: mine.requestId },
    now: clock.now(),
    random,
  };
  const stranger = await strangerKeyFor(workbench.idpKey, clock.now());
  const { issued, wire } = performScenario(scenario, spec, null, stranger);
  const check = await judge(scenario, wire, workbench, other.requestId);
  if ((scenario.base ?? 'response') !== 'response') return { check, serviceProvider: null };
  if (delivery === 'replay') {
    const first: Wire = { kind: 'form', fields: [['SAMLResponse', toBase64(issued)]] };
    const { sessionName } = await deliver(workbench, first, mine.cookie);
    if (sessionName === null) throw new Error(`${scenario.id}: the first delivery was refused`);
  }
  return { check, serviceProvider: await deliver(workbench, wire, other.cookie) };
}

/** Sends this browser to the IdP with a request, which then waits for its answer. */
async function begin(workbench: TestWorkbench): Promise<Begun> {
  const answer = await fetch(workbench.ready.sp.login, { redirect: 'manual' });
  const [message] = detect(answer.headers.get('location') ?? '').messages;
  return {
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    requestId: / ID="([^"]+)"/.exec(message?.xml ?? '')?.[1] ?? '',
  };
}

async function deliver(
  workbench: TestWorkbench,
  wire: Wire,
  cookie: string,
): Promise<ServiceProviderOutcome> {
  const { acs, session } = workbench.ready.sp;
  const headers = { cookie, accept: 'application/json' };
  const answer =
    wire.kind === 'form'
      ? await fetch(acs, {
          method: 'POST',
          body: toFormBody(wire.fields),
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          redirect: 'manual',
        })
      : await fetch(wire.kind === 'query' ? `${acs}?${wire.query}` : acs, { headers, redirect: 'manual' });
  const own = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  const signedIn = await fetch(session, {
    headers: { accept: 'application/json', cookie: own.join('; ') },
  });
  const who = signedIn.ok ? ((await signedIn.json()) as { nameId: { value: string } | null }) : null;
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    errors: errorsOf(await answer.text()),
    sessionName: who === null ? null : (who.nameId?.value ?? ''),
  };
}

interface FindingOfText {
  readonly check: string;
  readonly severity: string;
}

function errorsOf(text: string): readonly string[] {
  if (!text.startsWith('{')) return [];
  return idsOf((JSON.parse(text) as { findings: readonly FindingOfText[] }).findings);
}

function idsOf(findings: readonly FindingOfText[]): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ check }) => check))].sort();
}

async function judge(
  scenario: Scenario,
  wire: Wire,
  workbench: TestWorkbench,
  requestId: string,
): Promise<CheckOutcome> {
  try {
    const input = inputOf(wire, scenario, workbench);
    const checked = await checkMessage(input, await contextOf(scenario, workbench, requestId));
    return {
      verdict: checked.verdict,
      errors: idsOf(checked.findings),
      notVerified: checked.notVerified.map(({ check }) => check),
      trustedName: checked.trusted?.nameId?.value ?? null,
    };
  } catch (error) {
    if (!(error instanceof UnreadableInputError)) throw error;
    return { verdict: 'unreadable', errors: [], notVerified: [], trustedName: null };
  }
}

function inputOf(wire: Wire, { base }: Scenario, { ready }: TestWorkbench): string {
  switch (wire.kind) {
    case 'form':
      return toFormBody(wire.fields);
    case 'query':
      return `${base === 'redirect-request' ? ready.idp.sso : ready.sp.acs}?${wire.query}`;
    case 'document':
      return wire.text;
  }
}

async function contextOf(
  scenario: Scenario,
  workbench: TestWorkbench,
  requestId: string,
): Promise<CheckContext> {
  const { ready, dataDirectory } = workbench;
  const isResponse = (scenario.base ?? 'response') === 'response';
  const [idpMetadata, spMetadata] = await Promise.all(
    [ready.idp.metadata, ready.sp.metadata].map(async (url) => (await fetch(url)).text()),
  );
  return {
    idpMetadata: [idpMetadata ?? ''],
    spMetadata: spMetadata ?? '',
    // What a scenario signs is signed with the IdP's key, a request too.
    ...(isResponse ? {} : { idpCertificates: [workbench.idpKey.certificate.pem] }),
    ...(scenario.login?.unsolicited === true ? { unsolicited: true } : isResponse ? { requestId } : {}),
    decryptKeys: [readFileSync(join(dataDirectory, 'keys/sp-encryption.pem'), 'utf8')],
    at: new Date(clock.now()),
  };
}
