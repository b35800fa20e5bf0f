/**
 * `GET /sp/logout`: ends the session here at once, and asks the identity provider to end it everywhere (SAML
 * Profiles 4.4.3.1). `binding` is redirect, post or soap; `scope=local` asks nobody; `RelayState` is where to go then.
 */
import type { Context } from 'hono';
import { chooseLogoutEndpoint, type LogoutBinding } from '../../../core/roles/logout/choose-endpoint';
import { receiveSoap } from '../../../core/bindings/soap';
import { UnreadableInputError } from '../../../core/bindings/unreadable-input-error';
import { buildLogoutRequest } from '../../../core/saml/build-logout';
import { plainStyle } from '../../../core/saml/message-style';
import type { SessionJson } from '../../../contract/model/trace';
import type { KnownEntity } from '../../../app/known-entity';
import { carryLogout, prepareLogout, type SentLogout } from '../logout/send-logout';
import { refusalPage } from '../page';
import { withMessage } from '../receive-message';
import { BackChannelError, postSoap } from '../soap-client';
import type { OutstandingLogout, SpContext } from './context';
import { newMessageId, traceLogout } from './logout-world';
import { nobodyPage } from './pages';
import { concludeLogout, endLogout } from './take-logout-response';

const FIVE_MINUTES = 5 * 60 * 1000;
const LOGOUT_BY_USER = 'urn:oasis:names:tc:SAML:2.0:logout:user';
const known: readonly LogoutBinding[] = ['redirect', 'post', 'soap'];

export async function startLogout(c: Context, context: SpContext): Promise<Response> {
  const asked = c.req.query('binding');
  const bindings = asked === undefined ? known : known.filter((each) => each === asked);
  if (bindings.length === 0) return refuseBinding(c, asked ?? '');
  const handle = context.sessionCookie.read(c);
  const session = context.sessions.get(handle);
  if (handle !== null) context.sessions.end(handle);
  context.sessionCookie.remove(c);
  const idp = context.identityProviders().find(({ entityId }) => entityId === session?.issuer);
  if (!session?.nameId || !idp || c.req.query('scope') === 'local')
    return c.html(nobodyPage('The session at this service provider has ended.'));
  const endpoint = chooseLogoutEndpoint(idp.entity, 'IDPSSODescriptor', bindings, 'request');
  if (endpoint === null) {
    const by = asked === undefined ? '' : ` by ${asked}`;
    return c.html(
      nobodyPage(
        `The session at this service provider has ended. ${idp.entityId} offers no Single Logout${by} in its metadata, so other sessions go on.`,
      ),
    );
  }
  const id = newMessageId(context);
  const outstanding = begin(c, context, id, idp, session.nameId);
  const sent = prepareLogout({
    message: buildLogoutRequest({
      id,
      issueInstant: context.clock.now(),
      destination: endpoint.url,
      issuer: { value: context.entityId },
      nameId: session.nameId,
      sessionIndexes: session.sessionIndex === null ? [] : [session.sessionIndex],
      notOnOrAfter: context.clock.now() + FIVE_MINUTES,
      reason: LOGOUT_BY_USER,
    }),
    style: plainStyle,
    sign: { key: context.signingKey },
    parameter: 'SAMLRequest',
    relayState: outstanding.relayState,
    ...endpoint,
  });
  traceLogout(context, outstanding.flowId, idp, 'sent', {
    detected: sent.detected,
    raw: sent.encoded.raw,
    method: endpoint.binding === 'redirect' ? 'GET' : 'POST',
    url: endpoint.url,
    requestId: null,
  });
  if (endpoint.binding === 'soap') return askBySoap(c, context, outstanding, sent, endpoint.url);
  context.logouts.set(id, outstanding);
  return carryLogout(c, sent);
}

function begin(
  c: Context,
  context: SpContext,
  id: string,
  idp: KnownEntity,
  nameId: NonNullable<SessionJson['nameId']>,
): OutstandingLogout {
  const flowId = context.trace.begin({
    key: id,
    sp: 'Mock SP',
    idp: context.nameOf(idp.entityId),
    spEntityId: context.entityId,
    idpEntityId: idp.entityId,
    initiatedBy: 'sp',
  });
  context.trace.add(flowId, {
    from: 'browser',
    to: 'sp',
    label: 'GET /sp/logout',
    method: 'GET',
    url: c.req.url,
    status: null,
    message: null,
  });
  return {
    requestId: id,
    idpEntityId: idp.entityId,
    flowId,
    subject: nameId.value,
    relayState: c.req.query('RelayState') ?? null,
  };
}

async function askBySoap(
  c: Context,
  context: SpContext,
  outstanding: OutstandingLogout,
  sent: SentLogout,
  url: string,
): Promise<Response> {
  try {
    const raw = await postSoap(url, sent.encoded.carrier);
    const arrived = withMessage(receiveSoap(raw, context.sloUrl), raw, 'POST');
    const problem = typeof arrived === 'string' ? arrived : concludeLogout(context, outstanding, arrived);
    return endLogout(c, context, outstanding, problem);
  } catch (error) {
    if (error instanceof BackChannelError || error instanceof UnreadableInputError)
      return endLogout(c, context, outstanding, error.message);
    throw error;
  }
}

function refuseBinding(c: Context, actual: string): Response | Promise<Response> {
  const refusal = {
    title: 'There is no such binding for a logout',
    expected: known.join(', '),
    actual,
    remedy:
      'Name one of them (?binding=…), or none: then the first that the identity provider takes is used.',
  };
  return c.html(refusalPage('sp', refusal), 400);
}
