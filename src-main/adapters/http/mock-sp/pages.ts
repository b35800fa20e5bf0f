/** The mock SP's pages: who is signed in and why they have their roles, or why a login was refused. */
import { html } from 'hono/html';
import type { CheckedInput, Finding } from '../../../contract/model/checked';
import type { SessionJson } from '../../../contract/model/trace';
import { type Markup, page } from '../page';

export function sessionPage(session: SessionJson): Markup {
  const { nameId, roles, mapping, issuer, sessionIndex, attributes } = session;
  return page(
    'Signed in',
    'sp',
    html`<div class="note ok">
        ${nameId?.value ?? '(no NameID)'} is signed in as ${roles.join(', ') || 'no role'}
      </div>
      <p>${mapping?.reason ?? 'No group mapping is set.'}</p>
      <table>
        <tr>
          <th scope="row">NameID format</th>
          <td class="v">${nameId?.format ?? '(absent)'}</td>
        </tr>
        <tr>
          <th scope="row">Issuer</th>
          <td class="v">${issuer ?? ''}</td>
        </tr>
        <tr>
          <th scope="row">SessionIndex</th>
          <td class="v">${sessionIndex ?? '(absent)'}</td>
        </tr>
      </table>
      <h2>Attributes</h2>
      <table>
        ${attributes.map(
          ({ name, values }) =>
            html`<tr>
              <th scope="row" class="v">${name ?? ''}</th>
              <td class="v">${values.map((value) => html`${value}<br />`)}</td>
            </tr>`,
        )}
      </table>
      <p></p>
      <a class="b" href="/sp/logout">Sign out</a>`,
  );
}

export function nobodyPage(note: string): Markup {
  return page(
    'Nobody is signed in',
    'sp',
    html`<p>${note}</p>
      <a class="b" href="/sp/login">Sign in</a>`,
  );
}

/** `problem`: what beyond this application is not certain; null when everybody confirmed. */
export function signedOutPage(problem: string | null): Markup {
  return page(
    'Signed out',
    'sp',
    html`<div class="note ok">The session at this service provider has ended.</div>
      ${
        problem === null
          ? html`<p>The identity provider confirmed that it has ended everywhere.</p>`
          : html`<div class="note warning" role="alert">${problem}</div>`
      }
      <a class="b" href="/sp/login">Sign in</a>`,
  );
}

export function findingsPage(checked: CheckedInput, reason: string): Markup {
  return page(
    'This login was refused',
    'sp',
    html`<div class="note error" role="alert">${reason}</div>
      ${checked.findings.map(findingBlock)}
      ${checked.notVerified.map(({ check, needs }) => html`<p><code>${check}</code> could not be verified: it needs ${needs}.</p>`)}
      <p></p>
      <a class="b" href="/sp/login">Try again</a>`,
  );
}

function findingBlock({ title, check, message, expected, actual, remedies, severity, citations }: Finding) {
  return html`<div class="finding">
    <b>${title}</b> <code>${check}</code> <span class="${severity}">${severity}</span>
    <p>${message}</p>
    <table>
      ${
        expected === null
          ? ''
          : html`<tr>
              <th scope="row">Expected</th>
              <td class="v">${expected}</td>
            </tr>`
      }
      ${
        actual === null
          ? ''
          : html`<tr>
              <th scope="row">Actual</th>
              <td class="v">${actual}</td>
            </tr>`
      }
      ${
        remedies.idp === null
          ? ''
          : html`<tr>
              <th scope="row" class="idp">IdP admin</th>
              <td>${remedies.idp}</td>
            </tr>`
      }
      ${
        remedies.sp === null
          ? ''
          : html`<tr>
              <th scope="row" class="sp">SP admin</th>
              <td>${remedies.sp}</td>
            </tr>`
      }
      ${citations.map(
        ({ document, section }) =>
          html`<tr>
            <th scope="row">Rule</th>
            <td>${document} ${section}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}
