/**
 * `GET` and `POST /sp/slo`: what an identity provider says about a logout. A LogoutRequest ends the sessions it names,
 * whichever browser brings it, and is answered the way it came (SAML Profiles 4.4.3.3, SAML Core 3.7.3.1).
 */
import type { Context } from 'hono';
import type { KnownEntity } from '../../../app/known-entity';
import { checkLogoutRequest } from '../../../core/roles/logout/check-logout-request';
import { chooseLogoutEndpoint } from '../../../core/roles/logout/choose-endpoint';
import { readPrincipal } from '../../../core/roles/logout/read-principal';
import { verifyMessage } from '../../../core/roles/logout/verify-message';
import { buildLogoutResponse } from '../../../core/saml/build-logout';
import type { StatusSpec } from '../../../core/saml/build-shared';
import { STATUS } from '../../../core/saml/identifiers';
import { plainStyle } from '../../../core/saml/message-style';
import type { LogoutRequestRead } from '../../../core/saml/model';
import { carryLogout, prepareLogout } from '../logout/send-logout';
import { refusalPage } from '../page';
import { type ArrivedMessage, receiveMessage } from '../receive-message';
import type { SpContext } from './context';
import { newMessageId, traceLogout } from './logout-world';
import { signedOutPage } from './pages';
import { takeLogoutResponse } from './take-logout-response';

const SKEW_MS = 180_000;

export async function answerLogout(c: Context, context: SpContext): Promise<Response> {
  const arrived = await receiveMessage(c, context.sloUrl);
  const read = typeof arrived === 'string' ? null : arrived.read;
  if (typeof arrived !== 'string' && read?.kind === 'LogoutResponse')
    return takeLogoutResponse(c, context, arrived);
  if (typeof arrived === 'string' || read?.kind !== 'LogoutRequest') {
    const refusal = {
      title: 'No logout message arrived',
      expected: 'a LogoutRequest or LogoutResponse by HTTP-Redirect, HTTP-POST or SOAP',
      actual: typeof arrived === 'string' ? arrived : `a message of the kind ${arrived.read.kind}`,
      remedy: 'Start a logout at /sp/logout.',
    };
    return c.html(refusalPage('sp', refusal), 400);
  }
  const idp = context.identityProviders().find(({ entityId }) => entityId === read.issuer?.value);
  if (!idp) {
    const refusal = {
      title: 'This service provider does not know who asks for the logout',
      expected: context
        .identityProviders()
        .map(({ entityId }) => entityId)
        .join(', '),
      actual: read.issuer?.value ?? '(the LogoutRequest has no Issuer)',
      remedy: "Register the identity provider's metadata (identityProviders in the configuration).",
    };
    return c.html(refusalPage('sp', refusal), 400);
  }
  return answerRequest(c, context, idp, arrived, read);
}

function answerRequest(
  c: Context,
  context: SpContext,
  idp: KnownEntity,
  { detected, raw, method }: ArrivedMessage,
  arrived: LogoutRequestRead,
): Response | Promise<Response> {
  const flowId = context.trace.begin({
    // A request without ID cannot be joined with anything.
    key: arrived.id || newMessageId(context),
    sp: 'Mock SP',
    idp: context.nameOf(idp.entityId),
    spEntityId: context.entityId,
    idpEntityId: idp.entityId,
    initiatedBy: 'idp',
  });
  traceLogout(context, flowId, idp, 'received', {
    detected,
    raw,
    method,
    url: context.sloUrl,
    requestId: null,
  });
  const { read, signatureValid } = verifyMessage(detected, idp.signingKeys);
  const request = read.kind === 'LogoutRequest' ? read : arrived;
  const refused = checkLogoutRequest({
    request,
    signatureValid,
    isKeyKnown: idp.signingKeys.length > 0,
    url: context.sloUrl,
    now: context.clock.now(),
    skew: SKEW_MS,
  });
  const nameId = readPrincipal(request, context.decryptionKeys);
  const status = refused ?? endSessions(c, context, idp, request, nameId);
  context.trace.end(flowId, {
    outcome: status.code === STATUS.success ? 'accepted' : 'rejected',
    subject: nameId?.value ?? null,
    headline: status.message ?? 'Signed out at this application',
  });
  context.log(`SP: logout of ${nameId?.value ?? 'nobody'}: ${status.message ?? 'done'}`);
  return reply(c, context, idp, flowId, { request, detected, status });
}

function endSessions(
  c: Context,
  context: SpContext,
  idp: KnownEntity,
  { sessionIndexes }: LogoutRequestRead,
  nameId: ReturnType<typeof readPrincipal>,
): StatusSpec {
  const handles =
    nameId === null ? [] : context.sessions.findOf({ issuer: idp.entityId, nameId, sessionIndexes });
  if (handles.length === 0) {
    const message =
      nameId === null
        ? 'The LogoutRequest names nobody that can be read'
        : 'Nobody of that name is signed in';
    return { code: STATUS.requester, subCode: STATUS.unknownPrincipal, message };
  }
  const current = context.sessionCookie.read(c);
  for (const handle of handles) context.sessions.end(handle);
  if (current !== null && handles.includes(current)) context.sessionCookie.remove(c);
  return { code: STATUS.success };
}

function reply(
  c: Context,
  context: SpContext,
  idp: KnownEntity,
  flowId: string,
  answer: {
    readonly request: LogoutRequestRead;
    readonly detected: ArrivedMessage['detected'];
    readonly status: StatusSpec;
  },
): Response | Promise<Response> {
  const { request, detected, status } = answer;
  const bySoap = detected.binding === 'soap';
  const bindings =
    detected.binding === 'post' ? (['post', 'redirect'] as const) : (['redirect', 'post'] as const);
  const endpoint = bySoap
    ? { binding: 'soap' as const, url: idp.entityId }
    : chooseLogoutEndpoint(idp.entity, 'IDPSSODescriptor', bindings, 'response');
  if (endpoint === null || !request.id)
    return c.html(signedOutPage(status.message ?? 'The identity provider names no address for an answer.'));
  const sent = prepareLogout({
    message: buildLogoutResponse({
      id: newMessageId(context),
      issueInstant: context.clock.now(),
      destination: bySoap ? null : endpoint.url,
      issuer: { value: context.entityId },
      inResponseTo: request.id,
      status,
    }),
    style: plainStyle,
    sign: { key: context.signingKey },
    parameter: 'SAMLResponse',
    relayState: detected.relayState,
    ...endpoint,
  });
  traceLogout(context, flowId, idp, 'sent', {
    detected: sent.detected,
    raw: sent.encoded.raw,
    method: endpoint.binding === 'redirect' ? 'GET' : 'POST',
    url: endpoint.url,
    requestId: request.id,
  });
  return carryLogout(c, sent);
}
