/**
 * Propagates a logout to every other application of the session, one after the other through the same browser, and
 * over the back channel where an application takes nothing else (SAML Core 3.7.3.2, SAML Profiles 4.4.3).
 */
import type { Context } from 'hono';
import { receiveSoap } from '../../../core/bindings/soap';
import { UnreadableInputError } from '../../../core/bindings/unreadable-input-error';
import type { RegisteredSp } from '../../../core/roles/idp/receive';
import { signatureSpecOf } from '../../../core/roles/idp/signature-spec';
import { checkLogoutResponse } from '../../../core/roles/logout/check-logout-response';
import { chooseLogoutEndpoint, type LogoutBinding } from '../../../core/roles/logout/choose-endpoint';
import { verifyMessage } from '../../../core/roles/logout/verify-message';
import { buildLogoutRequest, buildLogoutResponse } from '../../../core/saml/build-logout';
import type { StatusSpec } from '../../../core/saml/build-shared';
import { STATUS } from '../../../core/saml/identifiers';
import { carryLogout, prepareLogout, type SentLogout } from '../logout/send-logout';
import { type ArrivedMessage, withMessage } from '../receive-message';
import { BackChannelError, postSoap } from '../soap-client';
import type { IdpContext } from './context';
import { idpNow, newMessageId, traceLogout } from './logout-world';
import { loggedOutPage } from './session-page';
import type { Participant } from './sessions';

const FIVE_MINUTES = 5 * 60 * 1000;
const LOGOUT_BY_USER = 'urn:oasis:names:tc:SAML:2.0:logout:user';

/** One application to be told, with all its sessions of that principal. */
export interface LogoutTarget extends Omit<Participant, 'sessionIndex'> {
  readonly sessionIndexes: readonly string[];
}

export interface LogoutChain {
  readonly username: string;
  /** Who asked for it; null when it began here. */
  readonly initiator: {
    readonly sp: RegisteredSp;
    readonly requestId: string;
    readonly binding: LogoutBinding;
    readonly relayState: string | null;
  } | null;
  readonly waiting: readonly LogoutTarget[];
  /** entityIDs that confirmed. */
  readonly done: readonly string[];
  /** One sentence for each application of which it is not certain. */
  readonly problems: readonly string[];
  readonly flowId: string;
}

/** What is waited for once the browser has been sent to an application. */
export interface AwaitedLogout {
  readonly chain: LogoutChain;
  readonly spEntityId: string;
  readonly requestId: string;
}

/** The applications of a session, each principal of each once, but for the one that asks. */
export function targetsOf(participants: readonly Participant[], except: string | null): LogoutTarget[] {
  const targets = new Map<string, LogoutTarget>();
  for (const { spEntityId, nameId, sessionIndex } of participants) {
    if (spEntityId === except) continue;
    const key = JSON.stringify([spEntityId, nameId]);
    const sessionIndexes = [...(targets.get(key)?.sessionIndexes ?? []), sessionIndex];
    targets.set(key, { spEntityId, nameId, sessionIndexes });
  }
  return [...targets.values()];
}

/** Tells the next application, or ends the chain when everybody was told. */
export async function continueLogout(c: Context, context: IdpContext, chain: LogoutChain): Promise<Response> {
  let current = chain;
  for (;;) {
    const [target, ...waiting] = current.waiting;
    if (!target) return endChain(c, context, current);
    current = { ...current, waiting };
    const { spEntityId } = target;
    const sp = context.providers().find(({ entityId }) => entityId === spEntityId);
    // Who asked over the back channel waits for the answer there: no browser is at hand then.
    const bindings: readonly LogoutBinding[] =
      current.initiator?.binding === 'soap' ? ['soap'] : ['redirect', 'post', 'soap'];
    const endpoint = sp ? chooseLogoutEndpoint(sp.entity, 'SPSSODescriptor', bindings, 'request') : null;
    if (!sp || endpoint === null) {
      current = withProblem(current, `${spEntityId} has no address for a logout that can be used here`);
      continue;
    }
    const id = newMessageId(context);
    const sent = prepareRequest(context, target, id, endpoint);
    traceLogout(context, current.flowId, sp, 'sent', {
      detected: sent.detected,
      raw: sent.encoded.raw,
      method: endpoint.binding === 'redirect' ? 'GET' : 'POST',
      url: endpoint.url,
      requestId: null,
    });
    const awaited: AwaitedLogout = { chain: current, spEntityId, requestId: id };
    if (endpoint.binding !== 'soap') {
      context.logouts.set(id, awaited);
      return carryLogout(c, sent);
    }
    current = await askBySoap(context, awaited, sent, endpoint.url);
  }
}

function prepareRequest(
  context: IdpContext,
  target: LogoutTarget,
  id: string,
  endpoint: { readonly binding: LogoutBinding; readonly url: string },
): SentLogout {
  const { flavour } = context.settings();
  const now = idpNow(context);
  const { nameId, sessionIndexes } = target;
  return prepareLogout({
    message: buildLogoutRequest(
      {
        id,
        issueInstant: now,
        destination: endpoint.url,
        issuer: { value: context.entityId, format: flavour.issuerFormat },
        nameId,
        sessionIndexes,
        notOnOrAfter: now + FIVE_MINUTES,
        reason: LOGOUT_BY_USER,
      },
      flavour.style,
    ),
    style: flavour.style,
    sign: signatureSpecOf(flavour, context.signingKey, { typedValues: false }),
    parameter: 'SAMLRequest',
    relayState: null,
    ...endpoint,
  });
}

async function askBySoap(
  context: IdpContext,
  awaited: AwaitedLogout,
  sent: SentLogout,
  url: string,
): Promise<LogoutChain> {
  try {
    const raw = await postSoap(url, sent.encoded.carrier);
    const arrived = withMessage(receiveSoap(raw, context.sloUrl), raw, 'POST');
    if (typeof arrived !== 'string') return takeAnswer(context, awaited, arrived);
    return withProblem(awaited.chain, `${awaited.spEntityId} answered ${arrived}`);
  } catch (error) {
    if (error instanceof BackChannelError || error instanceof UnreadableInputError)
      return withProblem(awaited.chain, error.message);
    throw error;
  }
}

/** The chain after an application's LogoutResponse. */
export function takeAnswer(
  context: IdpContext,
  { chain, spEntityId, requestId }: AwaitedLogout,
  { detected, raw, method }: ArrivedMessage,
): LogoutChain {
  const sp = context.providers().find(({ entityId }) => entityId === spEntityId);
  if (!sp) return withProblem(chain, `${spEntityId} is registered no more`);
  traceLogout(context, chain.flowId, sp, 'received', {
    detected,
    raw,
    method,
    url: context.sloUrl,
    requestId,
  });
  const { read, signatureValid } = verifyMessage(detected, sp.signingKeys);
  const problem =
    read.kind !== 'LogoutResponse'
      ? `The answer is a message of the kind ${read.kind}`
      : checkLogoutResponse({
          response: read,
          signatureValid,
          isKeyKnown: sp.signingKeys.length > 0,
          askedEntityId: spEntityId,
        });
  return problem === null
    ? { ...chain, done: [...chain.done, spEntityId] }
    : withProblem(chain, `${spEntityId}: ${problem}`);
}

function withProblem(chain: LogoutChain, problem: string): LogoutChain {
  return { ...chain, problems: [...chain.problems, problem] };
}

function endChain(c: Context, context: IdpContext, chain: LogoutChain): Response | Promise<Response> {
  const { flowId, username, problems, initiator } = chain;
  context.trace.end(flowId, {
    outcome: problems.length === 0 ? 'accepted' : 'warned',
    subject: username,
    headline: problems.length === 0 ? 'Signed out everywhere' : problems.join('; '),
  });
  context.log(`IdP: signed out ${username}${problems.length === 0 ? '' : `, but: ${problems.join('; ')}`}`);
  if (initiator === null) return c.html(loggedOutPage(chain));
  const status: StatusSpec =
    problems.length === 0
      ? { code: STATUS.success }
      : { code: STATUS.success, subCode: STATUS.partialLogout, message: problems.join('; ') };
  return replyTo(c, context, initiator, flowId, status) ?? c.html(loggedOutPage(chain));
}

/** The LogoutResponse, by the binding the request came by where the application takes it; null when it names no address. */
export function replyTo(
  c: Context,
  context: IdpContext,
  { sp, requestId, binding, relayState }: NonNullable<LogoutChain['initiator']>,
  flowId: string,
  status: StatusSpec,
): Response | Promise<Response> | null {
  const { flavour } = context.settings();
  const bindings = binding === 'post' ? (['post', 'redirect'] as const) : (['redirect', 'post'] as const);
  const endpoint =
    binding === 'soap'
      ? { binding, url: sp.entityId }
      : chooseLogoutEndpoint(sp.entity, 'SPSSODescriptor', bindings, 'response');
  if (endpoint === null) return null;
  const sent = prepareLogout({
    message: buildLogoutResponse(
      {
        id: newMessageId(context),
        issueInstant: idpNow(context),
        destination: endpoint.binding === 'soap' ? null : endpoint.url,
        issuer: { value: context.entityId, format: flavour.issuerFormat },
        inResponseTo: requestId,
        status,
      },
      flavour.style,
    ),
    style: flavour.style,
    sign: signatureSpecOf(flavour, context.signingKey, { typedValues: false }),
    parameter: 'SAMLResponse',
    relayState,
    ...endpoint,
  });
  traceLogout(context, flowId, sp, 'sent', {
    detected: sent.detected,
    raw: sent.encoded.raw,
    method: endpoint.binding === 'redirect' ? 'GET' : 'POST',
    url: endpoint.url,
    requestId,
  });
  return carryLogout(c, sent);
}
