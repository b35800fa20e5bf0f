/** Issues the Response for somebody who has signed in, now or earlier in the same session, and remembers whom it told. */
import type { Context } from 'hono';
import type { Persona } from '../../../contract/model/workbench';
import { planLogin } from '../../../app/plan-login';
import { performPlain, performScenario, strangerKeyFor } from '../../../app/perform-scenario';
import type { FlowEnd } from '../../../app/trace-recorder';
import type { WorkbenchSettings } from '../../../app/workbench-settings';
import { issueErrorResponse } from '../../../core/roles/idp/issue-error-response';
import type { IssueSpec } from '../../../core/roles/idp/issue-response';
import { issueResponseLater } from '../../../core/roles/idp/issue-response';
import { readMessage } from '../../../core/saml/read-message';
import { parseXml } from '../../../core/xml/parse';
import { MissingPartError } from '../../../scenarios/mutate/missing-part';
import type { Scenario } from '../../../scenarios/scenario';
import { refusalPage } from '../page';
import type { IdpContext, PendingLogin } from './context';
import { sendResponse } from './send';

/** `handle` is the IdP's session the login belongs to. */
export async function finishLogin(
  c: Context,
  context: IdpContext,
  login: PendingLogin,
  persona: Persona,
  handle: string,
): Promise<Response> {
  const settings = context.settings();
  const { sp, acsUrl, request } = login;
  const now = context.clock.now();
  const { random } = context;
  const plan = planLogin({ settings, idp: context, sp, acsUrl, request, persona, now, random });
  if (plan.kind === 'refuse') {
    const refused = issueErrorResponse({ ...plan.answer, acsUrl, status: plan.status });
    return sendResponse(c, context, login, performPlain(refused.xml, login.relayState), {
      outcome: 'rejected',
      headline: plan.status.message,
    });
  }
  const spec = { ...plan.spec, ...authnInstantOf(context, handle, settings, now) };
  const scenario = context.takeScenario();
  const ending = { outcome: 'waiting', subject: spec.nameId.value } as const;
  if (scenario !== null) return answerWithScenario(c, context, login, scenario, { spec, ending, handle });
  const { xml, sessionIndex } = await issueResponseLater(spec);
  context.sessions.join(handle, { spEntityId: sp.entityId, nameId: spec.nameId, sessionIndex });
  return sendResponse(c, context, login, performPlain(xml, login.relayState), ending);
}

/** Of a session begun earlier: when they signed in then, by the IdP's clock and as the flavour states it. */
function authnInstantOf(
  { sessions }: IdpContext,
  handle: string,
  { flavour, clockOffsetSeconds }: WorkbenchSettings,
  now: number,
): Pick<IssueSpec, 'authnInstant'> {
  const begun = sessions.get(handle)?.authnInstant ?? now;
  return begun === now ? {} : { authnInstant: begun + flavour.windows.authn + clockOffsetSeconds * 1000 };
}

async function answerWithScenario(
  c: Context,
  context: IdpContext,
  login: PendingLogin,
  scenario: Scenario,
  { spec, ending, handle }: { readonly spec: IssueSpec; readonly ending: FlowEnd; readonly handle: string },
): Promise<Response> {
  const strangerKey = await strangerKeyFor(context.signingKey, spec.now);
  try {
    const performed = performScenario(scenario, spec, login.relayState, strangerKey);
    const sessionIndex = sessionIndexIn(performed.issued);
    if (sessionIndex !== null)
      context.sessions.join(handle, { spEntityId: login.sp.entityId, nameId: spec.nameId, sessionIndex });
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

/** Under which the application will know the session, if it takes the Response; null when nobody can read it there. */
function sessionIndexIn(xml: string): string | null {
  const message = readMessage(parseXml(xml));
  const assertion = message.kind === 'Response' ? message.assertions[0] : undefined;
  return assertion?.authnStatements[0]?.sessionIndex ?? null;
}
