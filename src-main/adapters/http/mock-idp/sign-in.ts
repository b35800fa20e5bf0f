/** From a login that waits to somebody who is signed in: by the session they have, by the sign-in page, by their claims. */
import type { Context } from 'hono';
import type { Persona } from '../../../contract/model/workbench';
import { refusalPage } from '../page';
import { claimsPage, readClaims } from './claims';
import type { IdpContext, PendingLogin } from './context';
import { finishLogin } from './finish-login';
import { signInPage } from './sign-in-page';

const ID_BYTES = 24;

/** The persona this browser is signed in as, and their session; null when nobody is. */
export function signedIn(
  c: Context,
  context: IdpContext,
): { readonly handle: string; readonly persona: Persona } | null {
  const handle = context.sessionCookie.read(c);
  const session = context.sessions.get(handle);
  // A persona that was removed meanwhile is signed in no more.
  const persona = context.settings().personas.find(({ username }) => username === session?.username);
  return handle === null || !persona ? null : { handle, persona };
}

/** Remembers the login under a handle in the form. `persona` signs in at once when it needs no password. */
export async function showSignIn(
  c: Context,
  context: IdpContext,
  login: PendingLogin,
  persona: string | null,
): Promise<Response> {
  const chosen = context.settings().personas.find(({ username }) => username === persona);
  if (chosen && !chosen.password) return enter(c, context, login, chosen);
  const handle = remember(context, login, null);
  // A persona that has a password is asked for it like anybody else.
  const unknown = persona !== null && !chosen;
  return c.html(
    signInPage(context, login, handle, unknown ? { problem: `Nobody here is called "${persona}".` } : {}),
  );
}

/** `POST /idp/sign-in`: credentials for a login that waits. */
export async function signIn(c: Context, context: IdpContext): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const handle = form.get('transaction') ?? '';
  const waiting = context.pending.get(handle);
  if (!waiting) return c.html(expiredPage(), 400);
  const { login } = waiting;
  const username = form.get('username') ?? '';
  const persona = context.settings().personas.find((each) => each.username === username);
  recordCredentials(c, context, login);
  const editsClaims = form.get('edit') === 'claims';
  const askAgain = (problem: string) =>
    c.html(signInPage(context, login, handle, { problem, editsClaims }), 401);
  if (!persona) return askAgain(`Nobody here is called "${username}".`);
  if (persona.password && persona.password !== form.get('password'))
    return askAgain(`That is not the password of "${username}".`);
  context.pending.delete(handle);
  if (editsClaims) return c.html(claimsPage(login, remember(context, login, persona), persona, null));
  return enter(c, context, login, persona);
}

/** `GET /idp/claims?transaction=…`: the sign-in page of a login whose claims shall be changed. */
export function showClaimsSignIn(c: Context, context: IdpContext): Response | Promise<Response> {
  const handle = c.req.query('transaction') ?? '';
  const waiting = context.pending.get(handle);
  if (!waiting) return c.html(expiredPage(), 400);
  return c.html(signInPage(context, waiting.login, handle, { editsClaims: true }));
}

/** `POST /idp/claims`: what is said about somebody who has signed in, for this login alone. */
export async function signInWithClaims(c: Context, context: IdpContext): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const handle = form.get('transaction') ?? '';
  const waiting = context.pending.get(handle);
  if (!waiting || waiting.persona === null) return c.html(expiredPage(), 400);
  const { login, persona } = waiting;
  const changed = readClaims(form, persona);
  if (typeof changed === 'string') return c.html(claimsPage(login, handle, persona, changed), 400);
  context.pending.delete(handle);
  return enter(c, context, login, changed);
}

/** Opens a session, or goes on with the one of the same user, and answers. */
function enter(c: Context, context: IdpContext, login: PendingLogin, persona: Persona): Promise<Response> {
  const now = context.clock.now();
  const before = context.sessionCookie.read(c);
  const isSame = context.sessions.get(before)?.username === persona.username;
  if (before !== null && isSame) context.sessions.renew(before, now);
  else if (before !== null) context.sessions.end(before);
  const handle = before !== null && isSame ? before : context.sessions.open(persona.username, now);
  context.sessionCookie.write(c, handle);
  return finishLogin(c, context, login, persona, handle);
}

function remember(context: IdpContext, login: PendingLogin, persona: Persona | null): string {
  const handle = Buffer.from(context.random.bytes(ID_BYTES)).toString('base64url');
  context.pending.set(handle, { login, persona });
  return handle;
}

function recordCredentials(c: Context, context: IdpContext, { flowId }: PendingLogin): void {
  if (flowId === null) return;
  context.trace.add(flowId, {
    from: 'browser',
    to: 'idp',
    label: 'POST credentials',
    method: 'POST',
    url: c.req.url,
    status: null,
    message: null,
  });
}

function expiredPage() {
  return refusalPage('idp', {
    title: 'This sign-in has expired',
    expected: 'a sign-in that was begun within the hour',
    actual: 'an unknown or finished one',
    remedy: 'Start the login again at the application.',
  });
}
