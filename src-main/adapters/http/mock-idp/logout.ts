/**
 * Single Logout at the mock IdP (SAML Profiles 4.4): `GET` and `POST /idp/slo` take what applications ask and answer,
 * `GET /idp/logout` begins one here.
 */
import type { Context } from 'hono';
import type { RegisteredSp } from '../../../core/roles/idp/receive';
import { checkLogoutRequest } from '../../../core/roles/logout/check-logout-request';
import type { LogoutBinding } from '../../../core/roles/logout/choose-endpoint';
import { readPrincipal } from '../../../core/roles/logout/read-principal';
import { verifyMessage } from '../../../core/roles/logout/verify-message';
import type { StatusSpec } from '../../../core/saml/build-shared';
import { STATUS } from '../../../core/saml/identifiers';
import type { LogoutRequestRead } from '../../../core/saml/model';
import { refusalPage } from '../page';
import { type ArrivedMessage, receiveMessage } from '../receive-message';
import type { IdpContext } from './context';
import { continueLogout, replyTo, takeAnswer, targetsOf } from './logout-chain';
import { newMessageId, traceLogout } from './logout-world';
import { nobodyPage } from './session-page';

const SKEW_MS = 180_000;

export async function answerLogout(c: Context, context: IdpContext): Promise<Response> {
  const arrived = await receiveMessage(c, context.sloUrl);
  if (typeof arrived === 'string') return refuse(c, 'No logout message arrived', WANTED, arrived);
  const { read } = arrived;
  if (read.kind === 'LogoutResponse') {
    const awaited = read.inResponseTo === null ? undefined : context.logouts.get(read.inResponseTo);
    if (!awaited) {
      const actual = read.inResponseTo ?? '(no InResponseTo)';
      return refuse(c, 'This answers no logout that is under way', 'the ID of a LogoutRequest', actual);
    }
    context.logouts.delete(awaited.requestId);
    return continueLogout(c, context, takeAnswer(context, awaited, arrived));
  }
  if (read.kind !== 'LogoutRequest')
    return refuse(c, 'No logout message arrived', WANTED, `a message of the kind ${read.kind}`);
  const sp = context.providers().find(({ entityId }) => entityId === read.issuer?.value);
  if (sp) return answerRequest(c, context, sp, arrived, read);
  const known = context.providers().map(({ entityId }) => entityId);
  const actual = read.issuer?.value ?? '(the LogoutRequest has no Issuer)';
  return refuse(c, 'This identity provider does not know who asks for the logout', known.join(', '), actual);
}

/** `GET /idp/logout`: ends this browser's session, and tells every application of it. */
export async function startLogout(c: Context, context: IdpContext): Promise<Response> {
  const handle = context.sessionCookie.read(c);
  const session = handle === null ? null : context.sessions.end(handle);
  context.sessionCookie.remove(c);
  if (session === null) return c.html(nobodyPage());
  const waiting = targetsOf(session.participants, null);
  const [first] = waiting;
  const sp = context.providers().find(({ entityId }) => entityId === first?.spEntityId);
  const flowId = context.trace.begin({
    key: newMessageId(context),
    sp: sp?.name ?? first?.spEntityId ?? 'no application',
    idp: context.settings().flavour.name,
    spEntityId: first?.spEntityId ?? null,
    idpEntityId: context.entityId,
    initiatedBy: 'idp',
  });
  context.trace.add(flowId, {
    from: 'browser',
    to: 'idp',
    label: 'GET /idp/logout',
    method: 'GET',
    url: c.req.url,
    status: null,
    message: null,
  });
  const { username } = session;
  return continueLogout(c, context, { username, initiator: null, waiting, done: [], problems: [], flowId });
}

async function answerRequest(
  c: Context,
  context: IdpContext,
  sp: RegisteredSp,
  { detected, raw, method }: ArrivedMessage,
  arrived: LogoutRequestRead,
): Promise<Response> {
  const flowId = context.trace.begin({
    // A request without ID cannot be joined with anything.
    key: arrived.id || newMessageId(context),
    sp: sp.name,
    idp: context.settings().flavour.name,
    spEntityId: sp.entityId,
    idpEntityId: context.entityId,
    initiatedBy: 'sp',
  });
  const { sloUrl: url } = context;
  traceLogout(context, flowId, sp, 'received', { detected, raw, method, url, requestId: null });
  const { read, signatureValid } = verifyMessage(detected, sp.signingKeys);
  const request = read.kind === 'LogoutRequest' ? read : arrived;
  const isKeyKnown = sp.signingKeys.length > 0;
  const now = context.clock.now();
  const { relayState } = detected;
  const binding: LogoutBinding =
    detected.binding === 'soap' || detected.binding === 'post' ? detected.binding : 'redirect';
  const initiator = { sp, requestId: request.id ?? '', binding, relayState };
  const deny = async (status: StatusSpec & { readonly message: string }): Promise<Response> => {
    context.trace.end(flowId, { outcome: 'rejected', headline: status.message });
    context.log(`IdP: a logout of ${sp.entityId} was refused: ${status.message}`);
    const reply = request.id ? await replyTo(c, context, initiator, flowId, status) : null;
    return (
      reply ?? refuse(c, 'The logout was refused', 'a LogoutRequest that can be granted', status.message)
    );
  };
  const refused = checkLogoutRequest({ request, signatureValid, isKeyKnown, url, now, skew: SKEW_MS });
  if (refused !== null) return deny(refused);
  const nameId = readPrincipal(request, [context.signingKey.privateKey]);
  const { sessionIndexes } = request;
  const handles =
    nameId === null ? [] : context.sessions.findOf({ spEntityId: sp.entityId, nameId, sessionIndexes });
  if (handles.length === 0) {
    const message =
      nameId === null
        ? 'The LogoutRequest names nobody that can be read'
        : `${nameId.value} has no such session here`;
    return deny({ code: STATUS.requester, subCode: STATUS.unknownPrincipal, message });
  }
  const current = context.sessionCookie.read(c);
  if (current !== null && handles.includes(current)) context.sessionCookie.remove(c);
  const ended = handles.flatMap((handle) => context.sessions.end(handle) ?? []);
  const waiting = targetsOf(
    ended.flatMap(({ participants }) => participants),
    sp.entityId,
  );
  const username = ended[0]?.username ?? '';
  return continueLogout(c, context, { username, initiator, waiting, done: [], problems: [], flowId });
}

const WANTED = 'a LogoutRequest or LogoutResponse by HTTP-Redirect, HTTP-POST or SOAP';

function refuse(c: Context, title: string, expected: string, actual: string): Response | Promise<Response> {
  const remedy = 'Start a logout at the application, or at /idp/logout.';
  return c.html(refusalPage('idp', { title, expected, actual, remedy }), 400);
}
