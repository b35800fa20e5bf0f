/** The sign-in page: a plain form with `username` and `password`, a button for each persona without a password, no script. */
import { html } from 'hono/html';
import { type Markup, page } from '../page';
import type { IdpContext, PendingLogin } from './context';

export function signInPage(
  context: IdpContext,
  login: PendingLogin,
  handle: string,
  {
    problem = null,
    editsClaims = false,
  }: { readonly problem?: string | null; readonly editsClaims?: boolean } = {},
): Markup {
  const { personas, flavour } = context.settings();
  const open = personas.filter(({ password }) => !password);
  // Not a box to tick: a client that sends every field of the form signs in with the first page as it is.
  const hidden = html`<input type="hidden" name="transaction" value="${handle}" />${
      editsClaims ? html`<input type="hidden" name="edit" value="claims" />` : ''
    }`;
  return page(
    'Sign in',
    'idp',
    html`<p>
        ${login.sp.name} (<code>${login.sp.entityId}</code>) asks who you are. This is the ${flavour.name}
        flavour; any password will do unless a persona has one.
        ${editsClaims ? 'What is said about them can be changed on the next page.' : ''}
      </p>
      ${problem === null ? '' : html`<div class="note error" role="alert">${problem}</div>`}
      <form method="post" action="/idp/sign-in">
        ${hidden}
        <label for="username">Username</label>
        <input
          id="username"
          name="username"
          autocomplete="off"
          autofocus
          value="${personas[0]?.username ?? ''}"
        />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="off" />
        <p></p>
        <button type="submit">${editsClaims ? 'Go on to the claims' : 'Sign in'}</button>
      </form>
      ${
        editsClaims
          ? ''
          : html`<p></p>
              <a href="/idp/claims?transaction=${handle}">Change what is said, for this login alone</a>`
      }
      ${open.length === 0 ? '' : html`<h2>Or sign in as</h2>`}
      ${open.map(
        ({ username, displayName, groups }) =>
          html`<form method="post" action="/idp/sign-in">
            ${hidden}<input type="hidden" name="username" value="${username}" />
            <button class="p" type="submit">
              ${displayName ?? username}<small
                >${groups.length === 0 ? 'in no group' : groups.join(', ')}</small
              >
            </button>
          </form>`,
      )}`,
  );
}
