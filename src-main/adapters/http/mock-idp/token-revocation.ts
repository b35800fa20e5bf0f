/**
 * The identity provider asks an application to end everything of a persona, as Okta's Universal Logout does: a POST
 * with a subject identifier, authenticated by a JWT that the assertion-signing key signs
 * (draft-parecki-oauth-global-token-revocation). Its own sessions of the persona end as well.
 */
import { SignJWT } from 'jose';
import type { TraceRecorder } from '../../../app/trace-recorder';
import { UsageError } from '../../../app/usage-error';
import type { WorkbenchSettings } from '../../../app/workbench-settings';
import type { RevocationRequest, RevocationResult } from '../../../contract/model/revocation';
import type { Persona } from '../../../contract/model/workbench';
import type { Clock } from '../../../core/clock';
import type { Random } from '../../../core/random';
import { personaFor } from '../../../core/roles/idp/persona-for';
import type { RegisteredSp } from '../../../core/roles/idp/receive';
import { preferredFormat, releaseNameId } from '../../../core/roles/idp/release-name-id';
import type { SigningKey } from '../../../core/xmlsec/sign';
import { parseUrl } from '../../login/parse-url';
import { revocationKey } from '../token-revocation-key';
import type { IdpSessions } from './sessions';

export interface RevocationSender {
  readonly clock: Clock;
  readonly random: Random;
  readonly trace: TraceRecorder;
  readonly log: (line: string) => void;
  readonly settings: () => WorkbenchSettings;
  readonly entityId: string;
  readonly signingKey: SigningKey;
  readonly providers: () => readonly RegisteredSp[];
  readonly sessions: IdpSessions;
  /** The endpoint of the built-in SP. */
  readonly ownEndpoint: string;
  /** Hosts besides this machine that the configuration allows to be asked. */
  readonly hosts: readonly string[];
}

const TIMEOUT_MS = 10_000;
const MAX_ANSWER = 4000;
const FIVE_MINUTES = 300;
const JTI_BYTES = 16;
const TYPE = 'global-token-revocation+jwt';
const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/;

/** Rejects with UsageError when persona or application are unknown, or the address may not be asked. */
export async function sendRevocation(
  sender: RevocationSender,
  request: RevocationRequest,
): Promise<RevocationResult> {
  const { settings, providers, clock, trace } = sender;
  const persona = requirePersona(settings().personas, request.persona);
  const sp = requireProvider(providers(), request.serviceProvider);
  const url = requireAllowed(request.url ?? sender.ownEndpoint, sender.hosts);
  if (request.url === undefined && sp !== providers()[0]) {
    throw new UsageError(`No address is known at which ${sp.entityId} takes revocations`, 'Give its url.');
  }
  const subject = describeSubject(sender, persona, sp, request);
  const token = await signToken(sender, url, request.tokenSubject ?? sp.entityId, request.tokenIssuer);
  const body = JSON.stringify({ [request.member ?? 'sub_id']: subject });
  for (const handle of sender.sessions.findUser(persona.username)) sender.sessions.end(handle);
  const flowId = trace.begin({
    key: revocationKey(token) ?? '',
    sp: sp.name,
    idp: settings().flavour.name,
    spEntityId: sp.entityId,
    idpEntityId: sender.entityId,
    initiatedBy: 'idp',
  });
  trace.add(flowId, {
    from: 'idp',
    to: 'sp',
    label: 'Global token revocation',
    method: 'POST',
    url: url.href,
    status: null,
    message: null,
    payload: `Authorization: Bearer ${token}\n\n${body}`,
  });
  const begun = clock.now();
  const { status, answer } = await post(url, token, body);
  const isDone = status === 204;
  const headline = isDone
    ? `Everything of ${persona.username} was revoked`
    : `${status ?? 'No answer'}: ${answer}`;
  if (trace.get(flowId)?.outcome === 'waiting') {
    const label = status === null ? 'no answer' : `${status} ${isDone ? 'revoked' : 'not revoked'}`;
    const reply = { from: 'sp', to: 'idp', label, method: null, url: null } as const;
    trace.add(flowId, { ...reply, status, message: null, failed: !isDone, payload: answer });
    trace.end(flowId, { outcome: isDone ? 'accepted' : 'rejected', subject: persona.username, headline });
  }
  sender.log(`IdP: global token revocation of ${persona.username} at ${url.href}: ${headline}`);
  return { status, answer, url: url.href, token, body, flowId, durationMs: clock.now() - begun };
}

function requirePersona(personas: readonly Persona[], username: string): Persona {
  const persona = personas.find((each) => each.username === username);
  if (persona) return persona;
  const known = personas.map((each) => each.username).join(', ');
  throw new UsageError(`There is no persona "${username}"`, `The personas are ${known}.`);
}

/** The built-in SP is the first, and the default. */
function requireProvider(providers: readonly RegisteredSp[], entityId: string | undefined): RegisteredSp {
  const sp = entityId === undefined ? providers[0] : providers.find((each) => each.entityId === entityId);
  if (sp) return sp;
  const known = providers.map((each) => each.entityId).join(', ');
  throw new UsageError(
    `The identity provider does not know ${entityId ?? 'any application'}`,
    `It knows ${known}.`,
  );
}

function requireAllowed(url: string, hosts: readonly string[]): URL {
  const target = parseUrl(url);
  if (target === null || !/^https?:$/.test(target.protocol)) {
    throw new UsageError(`${url} is no address to post to`, 'Give a whole URL: https://…');
  }
  if (loopback.test(target.hostname) || hosts.includes(target.hostname)) return target;
  throw new UsageError(
    `${target.hostname} is not on this machine, and the configuration does not name it`,
    'Add it to identityProvider.revocationHosts to have it asked.',
  );
}

/** The name the application knows the persona by: that of a session, else the one it would be told now. */
function describeSubject(
  { settings, sessions, random, entityId }: RevocationSender,
  persona: Persona,
  sp: RegisteredSp,
  { format = 'iss_sub', subject, tokenIssuer }: RevocationRequest,
): Readonly<Record<string, string>> {
  if (format === 'email') {
    const email = subject ?? persona.email;
    if (email === undefined)
      throw new UsageError(`${persona.username} has no e-mail address`, 'Choose iss_sub.');
    return { format, email };
  }
  const { flavour } = settings();
  const met = sessions
    .findUser(persona.username)
    .flatMap((handle) => sessions.get(handle)?.participants ?? [])
    .findLast(({ spEntityId }) => spEntityId === sp.entityId);
  const released = releaseNameId({
    persona: personaFor(persona, sp.entityId),
    flavour,
    idpEntityId: entityId,
    spEntityId: sp.entityId,
    format: preferredFormat(flavour, sp.nameIdFormats),
    random,
  });
  const sub = subject ?? met?.nameId.value ?? released?.value ?? persona.username;
  return format === 'opaque' ? { format, id: sub } : { format, iss: tokenIssuer ?? entityId, sub };
}

function signToken(
  { clock, random, entityId, signingKey }: RevocationSender,
  url: URL,
  subject: string,
  issuer = entityId,
): Promise<string> {
  const now = Math.floor(clock.now() / 1000);
  return new SignJWT()
    .setProtectedHeader({ typ: TYPE, alg: algorithmOf(signingKey), kid: signingKey.certificate.fingerprint })
    .setJti(Buffer.from(random.bytes(JTI_BYTES)).toString('hex'))
    .setIssuer(issuer)
    .setSubject(subject)
    .setAudience(url.origin + url.pathname)
    .setIssuedAt(now)
    .setNotBefore(now - FIVE_MINUTES)
    .setExpirationTime(now + FIVE_MINUTES)
    .sign(signingKey.privateKey);
}

function algorithmOf({ privateKey }: SigningKey): string {
  if (privateKey.asymmetricKeyType !== 'ec') return 'RS256';
  return privateKey.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'ES384' : 'ES256';
}

async function post(
  url: URL,
  token: string,
  body: string,
): Promise<{ readonly status: number | null; readonly answer: string }> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    });
    return { status: answer.status, answer: (await answer.text()).slice(0, MAX_ANSWER) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { status: null, answer: cause instanceof Error ? cause.message : 'the connection failed' };
  }
}
