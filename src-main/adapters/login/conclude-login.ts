/**
 * How a login ended. The mock SP says so itself, at /sp/session and in its refusal; of any other SP it is
 * inferred from what its assertion consumer service did with the Response, and the reason says from what.
 */
import { z } from 'zod';
import { checkMessage } from '../../app/check-message';
import type { TraceRecorder } from '../../app/trace-recorder';
import { type Finding, findingSchema } from '../../contract/model/checked';
import {
  type LoginResult,
  type SessionJson,
  sessionSchema,
  type StepMessage,
} from '../../contract/model/trace';
import type { Clock } from '../../core/clock';
import { STATUS } from '../../core/saml/identifiers';
import { readMessage } from '../../core/saml/read-message';
import { parseXml } from '../../core/xml/parse';
import { type Browser, BrowserError } from './browser';
import { readPage } from './read-page';
import type { Walk } from './walk';

export interface LoginWorld {
  readonly clock: Clock;
  /** The workbench's own trace, when the login may run through its own servers. */
  readonly trace?: TraceRecorder;
}

type Ending = Pick<LoginResult, 'outcome' | 'reason'> & { readonly session?: SessionJson | null };

const ACS_PATH = '/sp/acs';
const SESSION_PATH = '/sp/session';
const refusalSchema = z.object({ findings: z.array(findingSchema) });

export async function concludeLogin(browser: Browser, walk: Walk, world: LoginWorld): Promise<LoginResult> {
  const { hops } = walk;
  const response = lastOf(
    hops.map(({ message }) => message),
    'Response',
  );
  const request = lastOf(
    hops.map(({ message }) => message),
    'AuthnRequest',
  );
  const flowId = findFlow(world, [request, response]);
  const ending = await judgeEnding(browser, walk, response);
  const judged = response ?? fetchedIn(world, flowId);
  const findings = judged === null ? [] : await findingsOf(walk, world, flowId, request, judged);
  return {
    outcome: ending.outcome,
    hops,
    session: ending.session ?? null,
    findings: [...findings],
    reason:
      ending.outcome === 'refused' && findings[0] ? `${ending.reason} ${findings[0].message}` : ending.reason,
    flowId,
  };
}

function lastOf(messages: readonly (StepMessage | null)[], kind: StepMessage['kind']): StepMessage | null {
  return messages.findLast((message) => message?.kind === kind) ?? null;
}

function findFlow({ trace }: LoginWorld, messages: readonly (StepMessage | null)[]): string | null {
  if (!trace) return null;
  const ids = messages.flatMap((message) => [message?.id, message?.inResponseTo]);
  return ids.flatMap((id) => (id ? (trace.find(id) ?? []) : []))[0] ?? null;
}

/** The Response that the SP fetched itself: of our own SP the trace has it. */
function fetchedIn({ trace }: LoginWorld, flowId: string | null): StepMessage | null {
  const steps = flowId === null ? [] : (trace?.get(flowId)?.steps ?? []);
  return lastOf(
    steps.map(({ message }) => message),
    'Response',
  );
}

async function judgeEnding(browser: Browser, walk: Walk, response: StepMessage | null): Promise<Ending> {
  const { delivered, last, problem } = walk;
  if (delivered === null) {
    if (problem !== null) return { outcome: walk.refused ? 'refused' : 'error', reason: `${problem}.` };
    return last === null
      ? { outcome: 'error', reason: 'Nothing was asked.' }
      : endWithoutResponse(walk, last);
  }
  const acs = new URL(delivered.request.url);
  if (acs.pathname === ACS_PATH) {
    const session = await readSession(browser, acs.origin);
    if (session !== undefined) {
      return session === null
        ? { outcome: 'refused', reason: 'The service provider opened no session.' }
        : { outcome: 'signed-in', session, reason: signedInReason(session) };
    }
  }
  if (problem !== null) return { outcome: 'error', reason: `${problem}.` };
  return endAtForeignSp(delivered.answer, last?.answer.status ?? 0, response, acs.host);
}

function endWithoutResponse({ hops }: Walk, { request, answer }: NonNullable<Walk['last']>): Ending {
  const { host } = new URL(request.url);
  const title = readPage(answer.text).title;
  const said = `${host} answered ${answer.status}${title === null ? '' : `: ${title}`}`;
  const asked = hops.some(({ message }) => message?.kind === 'AuthnRequest');
  if (asked && answer.status >= 400)
    return { outcome: 'refused', reason: `No Response was issued: ${said}.` };
  return { outcome: 'error', reason: `No SAML Response was seen; ${said}.` };
}

/** Undefined when there is no such page; null when nobody is signed in. */
async function readSession(browser: Browser, origin: string): Promise<SessionJson | null | undefined> {
  try {
    const { status, text } = await browser.send({
      method: 'GET',
      url: `${origin}${SESSION_PATH}`,
      body: null,
      accept: 'application/json',
    });
    if (status === 401) return null;
    return status === 200 ? sessionSchema.safeParse(parseJson(text)).data : undefined;
  } catch (error) {
    if (error instanceof BrowserError) return undefined;
    throw error;
  }
}

function signedInReason({ nameId, roles }: SessionJson): string {
  const who = nameId?.value ?? 'Somebody without a NameID';
  if (roles.length === 0) return `${who} is signed in, without a role.`;
  return `${who} is signed in with the ${roles.length === 1 ? 'role' : 'roles'} ${roles.join(', ')}.`;
}

function endAtForeignSp(
  atAcs: { readonly status: number; readonly location: string | null; readonly cookies: readonly string[] },
  lastStatus: number,
  response: StepMessage | null,
  host: string,
): Ending {
  // By artifact the Response does not pass through the browser.
  const message = response === null ? null : readMessage(parseXml(response.xml));
  const status =
    message === null ? STATUS.success : message.kind === 'Response' ? (message.status?.code ?? null) : null;
  if (status !== STATUS.success) {
    return {
      outcome: 'refused',
      reason: `The identity provider answered with the status ${status ?? '(none)'}.`,
    };
  }
  if (atAcs.status >= 400)
    return { outcome: 'refused', reason: `${host} answered the Response with ${atAcs.status}.` };
  if (lastStatus >= 400) {
    return {
      outcome: 'refused',
      reason: `${host} took the Response, but the page after it answered ${lastStatus}.`,
    };
  }
  if (atAcs.location !== null) {
    return {
      outcome: 'signed-in',
      reason: `${host} took the Response and sent the browser on (${atAcs.status}).`,
    };
  }
  return atAcs.cookies.length > 0
    ? { outcome: 'signed-in', reason: `${host} took the Response and set a cookie.` }
    : {
        outcome: 'refused',
        reason: `${host} answered the Response with a page, but neither set a cookie nor sent the browser on.`,
      };
}

/** The SP's own findings where it gives them, else ours from what passed through the browser. */
async function findingsOf(
  { delivered }: Walk,
  { clock, trace }: LoginWorld,
  flowId: string | null,
  request: StepMessage | null,
  response: StepMessage,
): Promise<readonly Finding[]> {
  const own = ownRecheck(trace, flowId, response);
  if (own) return (await own()).findings;
  if (delivered?.answer.contentType.startsWith('application/json')) {
    const refusal = refusalSchema.safeParse(parseJson(delivered.answer.text));
    if (refusal.success) return refusal.data.findings;
  }
  const checked = await checkMessage(
    response.xml,
    {
      ...(request === null || request.id !== response.inResponseTo ? {} : { request: request.xml }),
      ...(delivered === null ? {} : { acsUrl: delivered.request.url }),
    },
    { clock },
  );
  return checked.findings;
}

function ownRecheck(trace: TraceRecorder | undefined, flowId: string | null, response: StepMessage) {
  if (!trace || flowId === null) return null;
  const step = trace.get(flowId)?.steps.find(({ message }) => message?.id === response.id);
  return step ? trace.recheck(flowId, step.id) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
