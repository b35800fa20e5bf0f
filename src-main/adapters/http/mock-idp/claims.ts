/** The claims form: what an application is told of a persona, changed for one login and forgotten after it. */
import { html } from 'hono/html';
import type { Persona } from '../../../contract/model/workbench';
import { type Markup, page } from '../page';
import type { PendingLogin } from './context';

/** Lines of `attributes` and `groups` that are read; more is no form anybody filled in. */
const MAX_LINES = 5000;
const names = ['email', 'firstName', 'lastName', 'displayName'] as const;
const labels = {
  email: 'E-mail address',
  firstName: 'First name',
  lastName: 'Last name',
  displayName: 'Display name',
} as const;

export function claimsPage(
  login: PendingLogin,
  handle: string,
  persona: Persona,
  problem: string | null,
): Markup {
  const attributes = Object.entries(persona.attributes).flatMap(([name, values]) =>
    values.length === 0 ? [`${name}=`] : values.map((value) => `${name}=${value}`),
  );
  return page(
    'Claims for this login',
    'idp',
    html`<p>
        What ${login.sp.name} (<code>${login.sp.entityId}</code>) is told of <b>${persona.username}</b> this
        once. The persona stays as it is.
      </p>
      ${problem === null ? '' : html`<div class="note error" role="alert">${problem}</div>`}
      <form method="post" action="/idp/claims">
        <input type="hidden" name="transaction" value="${handle}" />
        ${names.map(
          (name) =>
            html`<label for="${name}">${labels[name]}</label>
              <input id="${name}" name="${name}" autocomplete="off" value="${persona[name] ?? ''}" />`,
        )}
        <label for="groups">Groups, one a line</label>
        <textarea id="groups" name="groups" rows="6">${'\n' + persona.groups.join('\n')}</textarea>
        <label for="attributes">Further attributes, name=value on each line; a name may come again</label>
        <textarea id="attributes" name="attributes" rows="6">${'\n' + attributes.join('\n')}</textarea>
        <p></p>
        <button type="submit">Sign in with these</button>
      </form>`,
  );
}

/** The persona as the form has it; a string says which line cannot be read. */
export function readClaims(form: URLSearchParams, persona: Persona): Persona | string {
  const groups = linesOf(form.get('groups'));
  const lines = linesOf(form.get('attributes'));
  if (groups.length > MAX_LINES || lines.length > MAX_LINES) return `More than ${MAX_LINES} lines`;
  const attributes = new Map<string, string[]>();
  for (const line of lines) {
    const equals = line.indexOf('=');
    const name = line.slice(0, equals).trim();
    if (equals < 0 || name === '') return `"${line}" is no attribute: write name=value`;
    const value = line.slice(equals + 1).trim();
    attributes.set(name, [...(attributes.get(name) ?? []), ...(value === '' ? [] : [value])]);
  }
  const { username } = persona;
  const texts = names.flatMap((name) => {
    const value = form.get(name)?.trim() ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return { username, ...Object.fromEntries(texts), groups, attributes: Object.fromEntries(attributes) };
}

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
