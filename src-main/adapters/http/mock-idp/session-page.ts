/** `GET /idp/session`: who is signed in at the mock IdP and which applications know, with the way out. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import { type Markup, page } from '../page';
import type { IdpContext } from './context';
import type { LogoutChain } from './logout-chain';
import { signedIn } from './sign-in';

/** As a page, or as JSON where that is asked for; 401 when nobody is signed in. */
export function showSession(c: Context, context: IdpContext): Response | Promise<Response> {
  const current = signedIn(c, context);
  const session = current === null ? null : context.sessions.get(current.handle);
  const asJson = /application\/json/.test(c.req.header('accept') ?? '');
  if (current === null || session === null)
    return asJson ? c.json({ error: 'Nobody is signed in' }, 401) : c.html(nobodyPage(), 401);
  const { username, participants } = session;
  const authnInstant = new Date(session.authnInstant).toISOString();
  if (asJson) return c.json({ username, authnInstant, participants });
  return c.html(
    page(
      `${current.persona.displayName ?? username} is signed in`,
      'idp',
      html`<p>Since ${authnInstant}, at these applications:</p>
        ${participants.length === 0 ? html`<p>None yet.</p>` : ''}
        ${participants.map(
          ({ spEntityId, nameId, sessionIndex }) =>
            html`<h2>${spEntityId}</h2>
              <table>
                <tr>
                  <th scope="row">NameID</th>
                  <td class="v">${nameId.value}</td>
                </tr>
                <tr>
                  <th scope="row">SessionIndex</th>
                  <td class="v">${sessionIndex}</td>
                </tr>
              </table>`,
        )}
        <p></p>
        <a class="b" href="/idp/logout">Sign out everywhere</a>`,
    ),
  );
}

export function nobodyPage(): Markup {
  return page(
    'Nobody is signed in',
    'idp',
    html`<p>This browser has no session at this identity provider. A login begins at an application.</p>`,
  );
}

/** How a logout ended that began here, or that nobody waits for the answer of. */
export function loggedOutPage({ username, done, problems }: LogoutChain): Markup {
  return page(
    'Signed out',
    'idp',
    html`<div class="note ok">${username} is signed out at this identity provider.</div>
      ${done.length === 0 ? '' : html`<p>These applications confirmed: ${done.join(', ')}.</p>`}
      ${problems.map((problem) => html`<div class="note warning" role="alert">${problem}</div>`)}`,
  );
}
