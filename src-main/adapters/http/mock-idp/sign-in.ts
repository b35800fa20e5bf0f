/** The sign-in page and what follows from it: a plain form with `username` and `password`, no script needed. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Persona } from '../../../contract/model/workbench';
import { planLogin } from '../../../app/plan-login';
import { performPlain, performScenario, strangerKeyFor } from '../../../app/perform-scenario';
import type { FlowEnd } from '../../../app/trace-recorder';
import { issueErrorResponse } from '../../../core/roles/idp/issue-error-response';
import type { IssueSpec } from '../../../core/roles/idp/issue-response';
import { issueResponse } from '../../../core/roles/idp/issue-response';
import { chooseSignedParts } from '../../../core/roles/idp/signed-parts';
import { MissingPartError } from '../../../scenarios/mutate/missing-part';
import type { Scenario } from '../../../scenarios/scenario';
import { page, refusalPage } from '../page';
import type { IdpContext, PendingLogin } from './context';
import { sendResponse } from './send';

const ID_BYTES = 24;

/** Remembers the login under a handle in the form. `persona` signs in at once when it needs no password. */
export async function showSignIn(
  c: Context,
  context: IdpContext,
  login: PendingLogin,
  persona: string | null,
): Promise<Response> {
  const chosen = context.settings().personas.find(({ username }) => username === persona);
  if (chosen && !chosen.password) return finishLogin(c, context, login, chosen);
  const handle = Buffer.from(context.random.bytes(ID_BYTES)).toString('base64url');
  context.pending.set(handle, login);
  // A persona that has a password is asked for it like anybody else.
  const unknown = persona !== null && !chosen;
  return c.html(signInPage(context, login, handle, unknown ? `Nobody here is called "${persona}".` : null));
}

function signInPage(context: IdpContext, login: PendingLogin, handle: string, problem: string | null) {
  const { personas, flavour } = context.settings();
  const open = personas.filter(({ password }) => !password);
  return page(
    'Sign in',
    'idp',
    html`<p>
        ${login.sp.name} (<code>${login.sp.entityId}</code>) asks who you are. This is the ${flavour.name}
        flavour; any password will do unless a persona has one.
      </p>
      ${problem === null ? '' : html`<div class="note error" role="alert">${problem}</div>`}
      <form method="post" action="/idp/sign-in">
        <input type="hidden" name="transaction" value="${handle}" />
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
        <button type="submit">Sign in</button>
      </form>
      ${open.length === 0 ? '' : html`<h2>Or sign in as</h2>`}
      ${open.map(
        ({ username, displayName, groups }) =>
          html`<form method="post" action="/idp/sign-in">
            <input type="hidden" name="transaction" value="${handle}" /><input
              type="hidden"
              name="username"
              value="${username}"
            />
            <button class="p" type="submit">
              ${displayName ?? username}<small
                >${groups.length === 0 ? 'in no group' : groups.join(', ')}</small
              >
            </button>
          </form>`,
      )}`,
  );
}

/** `POST /idp/sign-in`: credentials for a login that waits. */
export async function signIn(c: Context, context: IdpContext): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const handle = form.get('transaction') ?? '';
  const login = context.pending.get(handle);
  if (!login) {
    return c.html(
      refusalPage('idp', {
        title: 'This sign-in has expired',
        expected: 'a sign-in that was begun within the hour',
        actual: 'an unknown or finished one',
        remedy: 'Start the login again at the application.',
      }),
      400,
    );
  }
  const username = form.get('username') ?? '';
  const persona = context.settings().personas.find((each) => each.username === username);
  if (login.flowId !== null) {
    const label = `POST credentials`;
    context.trace.add(login.flowId, {
      from: 'browser',
      to: 'idp',
      label,
      method: 'POST',
      url: c.req.url,
      status: null,
      message: null,
    });
  }
  if (!persona)
    return c.html(signInPage(context, login, handle, `Nobody here is called "${username}".`), 401);
  if (persona.password && persona.password !== form.get('password')) {
    return c.html(signInPage(context, login, handle, `That is not the password of "${username}".`), 401);
  }
  context.pending.delete(handle);
  return finishLogin(c, context, login, persona);
}

async function finishLogin(
  c: Context,
  context: IdpContext,
  login: PendingLogin,
  persona: Persona,
): Promise<Response> {
  const settings = context.settings();
  const { sp, acsUrl, request } = login;
  const now = context.clock.now();
  const { random } = context;
  const plan = planLogin({ settings, idp: context, sp, acsUrl, request, persona, now, random });
  if (plan.kind === 'refuse') {
    const { flavour } = settings;
    const refused = issueErrorResponse({
      flavour,
      idp: context,
      acsUrl,
      request: request?.id ? { id: request.id } : null,
      status: plan.status,
      now,
      random,
      sign: chooseSignedParts(flavour, settings.sign, sp.wantsAssertionSigned),
    });
    return sendResponse(c, context, login, performPlain(refused.xml, login.relayState), {
      outcome: 'rejected',
      headline: plan.status.message,
    });
  }
  const { spec } = plan;
  const scenario = context.takeScenario();
  const ending = { outcome: 'waiting', subject: spec.nameId.value } as const;
  if (scenario === null) {
    return sendResponse(c, context, login, performPlain(issueResponse(spec).xml, login.relayState), ending);
  }
  return answerWithScenario(c, context, login, scenario, { spec, ending });
}

async function answerWithScenario(
  c: Context,
  context: IdpContext,
  login: PendingLogin,
  scenario: Scenario,
  { spec, ending }: { readonly spec: IssueSpec; readonly ending: FlowEnd },
): Promise<Response> {
  const strangerKey = await strangerKeyFor(context.signingKey, spec.now);
  try {
    const performed = performScenario(scenario, spec, login.relayState, strangerKey);
    context.log(`IdP: answered with the scenario ${scenario.id}`);
    return sendResponse(c, context, login, performed, ending);
  } catch (error) {
    if (!(error instanceof MissingPartError)) throw error;
    return c.html(
      refusalPage('idp', {
        title: 'The scenario does not fit this login',
        expected: `a login that ${scenario.id} can change`,
        actual: error.message,
        remedy: 'Choose another scenario, or start the login again: it is answered as usual.',
      }),
      400,
    );
  }
}
