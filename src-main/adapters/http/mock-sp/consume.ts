/**
 * `POST /sp/acs`, or `GET` with an artifact: judges what arrives with the same checks as everywhere, and opens a session from values a
 * trusted key signed and nothing else (SAML Profiles 4.1.4.3, 4.1.4.5).
 */
import type { Context } from 'hono';
import { judge, type JudgeFacts } from '../../../app/judge';
import type { CheckedInput } from '../../../contract/model/checked';
import { receivePost } from '../../../core/bindings/receive';
import { UnreadableInputError } from '../../../core/bindings/unreadable-input-error';
import { readMessage } from '../../../core/saml/read-message';
import { parseXml } from '../../../core/xml/parse';
import { refusalPage } from '../page';
import { rawQueryOf } from '../raw-query';
import { fetchResponse } from './artifacts';
import type { SpContext } from './context';
import { gatherFacts } from './gather-facts';
import { openSession, rememberAssertions } from './open-session';
import { findingsPage } from './pages';
import { type Arrival, recordArrival } from './record-arrival';

export async function consumeResponse(c: Context, context: SpContext): Promise<Response> {
  const sent = c.req.method === 'GET' ? rawQueryOf(c) : await c.req.text();
  const fields = new URLSearchParams(sent);
  const artifact = fields.get('SAMLart');
  const arrived =
    artifact === null
      ? readForm(sent, context.acsUrl)
      : await readFetched(context, artifact, fields.get('RelayState'));
  if (typeof arrived === 'string') return refuseForm(c, arrived);
  // From here to the end nothing waits, so that of two deliveries at once only one can be the first.
  const { detected, message } = arrived;
  const { outstanding, isOtherBrowser, facts } = gatherFacts(c, context, message);
  const used = new Set<string>();
  const judgeNow = (seenAssertionIds: JudgeFacts['seenAssertionIds']): CheckedInput =>
    judge({ messages: [detected] }, { ...facts, seenAssertionIds });
  const checked = judgeNow(usedAssertions(context, used));
  const flowId = recordArrival(context, arrived, outstanding, () => judgeNow(used));

  if (checked.verdict !== 'accept' || checked.trusted === null) {
    const reason = isOtherBrowser ? OTHER_BROWSER : whyRefused(checked);
    return refuse(c, context, flowId, checked, reason);
  }
  if (facts.correlation.kind === 'unsolicited' && !context.settings().acceptUnsolicited) {
    return refuse(c, context, flowId, checked, UNSOLICITED);
  }
  // One answer for one request, one use for one assertion: a second try is a replay.
  if (outstanding?.read.id) context.outstanding.delete(outstanding.read.id);
  rememberAssertions(context, checked);
  if (checked.mapping?.outcome === 'refused') {
    return refuse(c, context, flowId, checked, checked.mapping.reason);
  }
  return openSession(c, context, flowId, checked, checked.trusted);
}

function readForm(body: string, url: string): Arrival | string {
  try {
    const detected = receivePost(body, url);
    if (detected.parameter !== 'SAMLResponse') return 'a SAMLRequest';
    return readArrival({ detected, body, resolve: null });
  } catch (error) {
    if (error instanceof UnreadableInputError) return error.message;
    throw error;
  }
}

async function readFetched(
  context: SpContext,
  artifact: string,
  relayState: string | null,
): Promise<Arrival | string> {
  const fetched = await fetchResponse(context, artifact, relayState);
  return typeof fetched === 'string'
    ? `an artifact for which nothing came: ${fetched}`
    : readArrival(fetched);
}

/** A broken or foreign document is judged and explained; another kind of message has no business here. */
function readArrival(arrived: Omit<Arrival, 'message'>): Arrival | string {
  const message = readMessage(parseXml(arrived.detected.xml));
  const isOther = message.kind !== 'Response' && message.kind !== 'other';
  return isOther ? `a message of the kind ${message.kind}` : { ...arrived, message };
}

/** The replay cache as the checks see it; what they find in it is kept in `used`, for judging once more later. */
function usedAssertions({ seenAssertions }: SpContext, used: Set<string>): JudgeFacts['seenAssertionIds'] {
  const has = (id: string): boolean => {
    const isUsed = seenAssertions.get(id) === true;
    if (isUsed) used.add(id);
    return isUsed;
  };
  return { has };
}

function refuseForm(c: Context, actual: string): Response | Promise<Response> {
  const page = refusalPage('sp', {
    title: 'No Response arrived at the ACS',
    expected: 'a form field SAMLResponse with a Response, by HTTP-POST, or an artifact in SAMLart',
    actual,
    remedy: 'Start the login at /sp/login.',
  });
  return c.html(page, 400);
}

const OTHER_BROWSER =
  'This answers a request that was sent in another browser, or the browser kept back the cookie it was sent with.';

const UNSOLICITED =
  'Nobody asked for this Response, and this service provider is set to take none of that kind (acceptUnsolicited).';

function whyRefused({ findings, summary }: CheckedInput): string {
  return findings.find(({ severity }) => severity === 'error')?.message ?? summary;
}

function refuse(
  c: Context,
  context: SpContext,
  flowId: string,
  checked: CheckedInput,
  reason: string,
): Response | Promise<Response> {
  context.log(`SP: refused: ${reason}`);
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
  const subject = checked.messages[0]?.assertions[0]?.nameId?.value ?? null;
  const headline = checked.findings[0]?.title ?? reason;
  context.trace.end(flowId, { outcome: 'rejected', subject, checked, headline });
  if (wantsJson(c)) {
    return c.json({ outcome: 'refused', summary: reason, findings: checked.findings }, 403);
  }
  return c.html(findingsPage(checked, reason), 403);
}

export function wantsJson(c: Context): boolean {
  return /application\/json/.test(c.req.header('accept') ?? '');
}
