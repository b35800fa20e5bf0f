/**
 * `POST /sp/global-token-revocation/CONNECTION` (draft-parecki-oauth-global-token-revocation, Okta's Universal
 * Logout): an identity provider has every session of a user ended, without any browser. Whoever asks proves it
 * first; only then is it said whether the user is known.
 */
import type { Context } from 'hono';
import {
  isSessionOf,
  readRevokedSubject,
  type RevokedSubject,
} from '../../../core/roles/sp/token-revocation';
import type { SpContext } from './context';
import { revocationKey } from '../token-revocation-key';
import { verifyRevocationToken } from './token-revocation-jwt';

const KEY_BYTES = 8;

type Status = 204 | 400 | 401 | 403 | 404 | 422;

interface Answer {
  readonly status: Status;
  readonly why: string;
  readonly subject: string | null;
  readonly idpEntityId: string | null;
}

export async function receiveRevocation(c: Context, context: SpContext): Promise<Response> {
  const body = await c.req.text();
  const authorization = c.req.header('authorization') ?? '';
  const url = context.origin + new URL(c.req.url).pathname;
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? null;
  const answer = await decide(c, context, { body, token, url });
  const payload = `Authorization: ${authorization || '(none)'}\n\n${body}`;
  record(context, answer, { url, payload, token });
  const { status, why } = answer;
  if (status === 204) return c.body(null, 204);
  if (status === 401) c.header('WWW-Authenticate', 'Bearer error="invalid_token"');
  return c.json({ error: errorNames[status], error_description: why }, status);
}

const errorNames = {
  400: 'invalid_request',
  401: 'invalid_token',
  403: 'access_denied',
  404: 'user_not_found',
  422: 'unable_to_process',
} as const;

async function decide(
  c: Context,
  context: SpContext,
  { body, token, url }: { readonly body: string; readonly token: string | null; readonly url: string },
): Promise<Answer> {
  const refuse = (status: Status, why: string, idpEntityId: string | null = null): Answer => ({
    status,
    why,
    subject: null,
    idpEntityId,
  });
  const chosen = context.settings().revocationAnswer;
  if (chosen !== null) return refuse(chosen, `Every revocation is answered with ${chosen}, as it was set`);
  if (token === null) return refuse(401, 'The request has no bearer token');
  const name = c.req.param('connection') ?? '';
  const connection = context.revocationConnections.find((each) => each.name === name) ?? null;
  const verified = await verifyRevocationToken(token, {
    connection,
    identityProviders: context.identityProviders(),
    audience: url,
    now: context.clock.now(),
  });
  if (typeof verified === 'string') return refuse(401, verified);
  const { idp, jti, until } = verified;
  const key = JSON.stringify([idp.entityId, jti]);
  if (context.usedTokens.get(key) === true) {
    return refuse(401, `A token with the jti ${jti} was used before`, idp.entityId);
  }
  context.usedTokens.set(key, true, until);
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return refuse(400, `The body is ${type || 'of no type'}, not application/json`, idp.entityId);
  }
  const subject = readRevokedSubject(body);
  if (typeof subject === 'string') return refuse(400, subject, idp.entityId);
  const issuers = [idp.entityId, connection?.issuer ?? idp.entityId];
  if (subject.format === 'iss_sub' && !issuers.includes(subject.iss)) {
    const why = `The subject is a user of ${subject.iss}, about whom ${idp.entityId} has no say`;
    return refuse(403, why, idp.entityId);
  }
  return endSessions(context, subject, idp.entityId);
}

function endSessions(context: SpContext, subject: RevokedSubject, idpEntityId: string): Answer {
  const { sessions } = context;
  const isMeant = (session: Parameters<typeof isSessionOf>[0]) => isSessionOf(session, subject, idpEntityId);
  const name = nameOf(subject);
  const about = { subject: name, idpEntityId };
  const handles = sessions.find(isMeant);
  for (const handle of handles) sessions.end(handle);
  if (handles.length === 0 && !sessions.hasSeen(isMeant)) {
    return { ...about, status: 404, why: `Nobody known here as ${name} ever signed in` };
  }
  return {
    ...about,
    status: 204,
    why: `${handles.length} ${handles.length === 1 ? 'session' : 'sessions'} of ${name} ended`,
  };
}

function nameOf(subject: RevokedSubject): string {
  switch (subject.format) {
    case 'email':
      return subject.email;
    case 'opaque':
      return subject.id;
    case 'iss_sub':
      return subject.sub;
  }
}

/** A request that the identity provider of this workbench sent is a flow already: the answer is added to it. */
function record(
  context: SpContext,
  { status, why, subject, idpEntityId }: Answer,
  { url, payload, token }: { readonly url: string; readonly payload: string; readonly token: string | null },
): void {
  const { trace, random } = context;
  context.log(`SP: global token revocation: ${status} ${why}`);
  const sent = trace.find(revocationKey(token) ?? '');
  const isAwaited = sent !== null && trace.get(sent)?.outcome === 'waiting';
  const flowId = isAwaited
    ? sent
    : trace.begin({
        key: `revocation ${Buffer.from(random.bytes(KEY_BYTES)).toString('hex')}`,
        sp: 'Mock SP',
        idp: idpEntityId === null ? 'unknown IdP' : context.nameOf(idpEntityId),
        spEntityId: context.entityId,
        idpEntityId,
        initiatedBy: 'idp',
      });
  if (!isAwaited) {
    const request = { from: 'idp', to: 'sp', label: 'Global token revocation', method: 'POST', url } as const;
    trace.add(flowId, { ...request, status: null, message: null, payload });
  }
  const reply = { from: 'sp', to: 'idp', label: `${status} ${why}`, method: null, url: null } as const;
  trace.add(flowId, { ...reply, status, message: null, failed: status !== 204 });
  trace.end(flowId, { outcome: status === 204 ? 'accepted' : 'rejected', subject, headline: why });
}
