/**
 * `POST /sp/acs`: judges what arrives with the same checks as everywhere, and opens a session from values a
 * trusted key signed and nothing else (SAML Profiles 4.1.4.3, 4.1.4.5).
 */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { judge, type JudgeFacts } from '../../../app/judge';
import { describeStepMessage } from '../../../app/step-message';
import type { CheckedInput } from '../../../contract/model/checked';
import type { SessionJson } from '../../../contract/model/trace';
import { detect } from '../../../core/bindings/detect';
import type { DetectedMessage } from '../../../core/bindings/detected';
import { UnreadableInputError } from '../../../core/bindings/unreadable-input-error';
import { readMessage } from '../../../core/saml/read-message';
import { parseXml } from '../../../core/xml/parse';
import { refusalPage } from '../page';
import { browserOf, sessionCookie } from './cookies';
import type { OutstandingRequest, SpContext } from './context';
import { findingsPage } from './pages';

const SKEW_MS = 180_000;
const SESSION_BYTES = 32;
const DAY = 24 * 60 * 60 * 1000;

export async function consumeResponse(c: Context, context: SpContext): Promise<Response> {
  const detected = readForm(await c.req.text());
  if (typeof detected === 'string') {
    return c.html(
      refusalPage('sp', {
        title: 'No Response arrived at the ACS',
        expected: 'a form field SAMLResponse with a Response, by HTTP-POST',
        actual: detected,
        remedy: 'Start the login at /sp/login.',
      }),
      400,
    );
  }
  const { outstanding, inResponseTo, responseId, issuer } = correlate(c, context, detected);
  const facts = gatherFacts(context, outstanding, inResponseTo, c);
  const checked = judge({ messages: [detected] }, facts);
  const flowId = recordArrival(context, detected, outstanding, responseId, issuer, () =>
    judge({ messages: [detected] }, facts),
  );

  if (checked.verdict !== 'accept' || checked.trusted === null) return refuse(c, context, flowId, checked);
  // One answer for one request, one use for one assertion: a second try is a replay.
  if (outstanding) context.outstanding.delete(outstanding.read.id ?? '');
  rememberAssertions(context, checked);
  return openSession(c, context, flowId, checked, checked.trusted, detected.relayState);
}

function readForm(body: string): DetectedMessage | string {
  if (!/(?:^|&)SAMLResponse=/.test(body))
    return body === '' ? 'an empty body' : 'a body without SAMLResponse';
  try {
    const { messages } = detect(body);
    const [message] = messages;
    return message && messages.length === 1 ? message : `${messages.length} messages at once`;
  } catch (error) {
    if (error instanceof UnreadableInputError) return error.message;
    throw error;
  }
}

function correlate(c: Context, context: SpContext, detected: DetectedMessage) {
  const read = readMessage(parseXml(detected.xml));
  const inResponseTo = 'inResponseTo' in read ? read.inResponseTo : null;
  const found = inResponseTo === null ? undefined : context.outstanding.get(inResponseTo);
  const outstanding = found && found.browser === browserOf(c, context.origin) ? found : null;
  return {
    outstanding,
    inResponseTo,
    responseId: 'id' in read ? read.id : null,
    issuer: 'issuer' in read ? (read.issuer?.value ?? null) : null,
  };
}

function gatherFacts(
  context: SpContext,
  outstanding: OutstandingRequest | null,
  inResponseTo: string | null,
  c: Context,
): JudgeFacts {
  const idps = context.identityProviders();
  return {
    idpKeys: idps.flatMap(({ signingKeys }) => signingKeys),
    spKeys: [],
    idps: idps.map(({ entity }) => entity),
    sp: null,
    spEntityId: context.entityId,
    acsUrls: [context.acsUrl],
    request: outstanding?.read ?? null,
    correlation: correlationOf(context, outstanding, inResponseTo, c),
    profile: null,
    mapping: context.settings().groupMapping,
    decryptionKeys: context.decryptionKeys,
    now: context.clock.now(),
    skew: SKEW_MS,
    seenAssertionIds: new Set(context.seenAssertions.keys()),
  };
}

/** An InResponseTo this browser never asked for is held against its newest request, or against there being none. */
function correlationOf(
  context: SpContext,
  outstanding: OutstandingRequest | null,
  inResponseTo: string | null,
  c: Context,
): JudgeFacts['correlation'] {
  if (outstanding?.read.id) return { kind: 'request', id: outstanding.read.id };
  if (inResponseTo === null) return { kind: 'unsolicited' };
  const browser = browserOf(c, context.origin);
  const newest = context.outstanding
    .keys()
    .filter((id) => browser !== null && context.outstanding.get(id)?.browser === browser)
    .pop();
  return newest === undefined ? { kind: 'unsolicited' } : { kind: 'request', id: newest };
}

function recordArrival(
  context: SpContext,
  detected: DetectedMessage,
  outstanding: OutstandingRequest | null,
  responseId: string | null,
  issuer: string | null,
  recheck: () => CheckedInput,
): string {
  const flowId =
    outstanding?.flowId ??
    context.trace.begin({
      key: responseId ?? '',
      sp: 'Mock SP',
      idp: issuer === null ? 'unknown IdP' : context.nameOf(issuer),
      spEntityId: context.entityId,
      idpEntityId: issuer,
      initiatedBy: 'idp',
    });
  if (!context.trace.attach(flowId, responseId, recheck)) {
    const raw = new URLSearchParams({
      SAMLResponse: Buffer.from(detected.xml).toString('base64'),
    }).toString();
    const message = describeStepMessage(detected, raw);
    const step = {
      from: 'idp',
      to: 'sp',
      label: 'Response',
      method: 'POST',
      url: context.acsUrl,
      status: null,
      message,
    } as const;
    context.trace.add(flowId, step, recheck);
  }
  return flowId;
}

function refuse(
  c: Context,
  context: SpContext,
  flowId: string,
  checked: CheckedInput,
): Response | Promise<Response> {
  context.log(`SP: refused: ${checked.summary}`);
  context.trace.add(flowId, {
    from: 'sp',
    to: 'browser',
    label: '403 refused',
    method: null,
    url: null,
    status: 403,
    message: null,
    failed: true,
  });
  context.trace.end(flowId, { outcome: 'rejected', subject: subjectOf(checked), checked });
  if (wantsJson(c))
    return c.json({ outcome: 'refused', summary: checked.summary, findings: checked.findings }, 403);
  return c.html(findingsPage(checked), 403);
}

function openSession(
  c: Context,
  context: SpContext,
  flowId: string,
  checked: CheckedInput,
  trusted: NonNullable<CheckedInput['trusted']>,
  relayState: string | null,
): Response {
  const roles = checked.mapping?.roles ?? [];
  const session: SessionJson = {
    nameId: trusted.nameId,
    attributes: trusted.attributes,
    roles,
    mapping: checked.mapping,
    issuer: trusted.issuer,
    sessionIndex: trusted.sessionIndex,
  };
  const handle = Buffer.from(context.random.bytes(SESSION_BYTES)).toString('base64url');
  context.sessions.set(handle, session);
  setCookie(c, sessionCookie(context.origin), handle, { httpOnly: true, sameSite: 'Lax', path: '/' });
  context.trace.add(flowId, {
    from: 'sp',
    to: 'browser',
    label: '303 signed in',
    method: null,
    url: null,
    status: 303,
    message: null,
  });
  const warned = checked.findings.some(({ severity }) => severity === 'warning');
  context.trace.end(flowId, {
    outcome: warned ? 'warned' : 'accepted',
    subject: trusted.nameId?.value ?? null,
    roles,
    checked,
  });
  context.log(`SP: signed in ${trusted.nameId?.value ?? '(no NameID)'} as ${roles.join(', ') || 'no role'}`);
  return c.redirect(safeTarget(relayState) ?? '/sp/session', 303);
}

function rememberAssertions(context: SpContext, checked: CheckedInput): void {
  for (const assertion of checked.messages.flatMap(({ assertions }) => assertions)) {
    if (assertion.id === null) continue;
    const end = Date.parse(assertion.conditions?.notOnOrAfter ?? '');
    const until = Number.isNaN(end) ? context.clock.now() + DAY : end + SKEW_MS;
    context.seenAssertions.set(assertion.id, true, until);
  }
}

/** A path on this server, and nothing else: RelayState comes from outside. */
function safeTarget(relayState: string | null): string | null {
  return relayState !== null && /^\/(?![/\\])[^\s\\]*$/.test(relayState) ? relayState : null;
}

function subjectOf(checked: CheckedInput): string | null {
  return checked.messages[0]?.assertions[0]?.nameId?.value ?? null;
}

export function wantsJson(c: Context): boolean {
  return /application\/json/.test(c.req.header('accept') ?? '');
}
