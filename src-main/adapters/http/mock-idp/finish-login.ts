/** Issues the Response for somebody who has signed in, now or earlier in the same session, and remembers whom it told. */
import type { Context } from 'hono';
import type { Persona } from '../../../contract/model/workbench';
import { performPlain, performScenario, strangerKeyFor } from '../../../app/perform-scenario';
import type { FlowEnd } from '../../../app/trace-recorder';
import { issueErrorResponse } from '../../../core/roles/idp/issue-error-response';
import type { IssueSpec } from '../../../core/roles/idp/issue-response';
import { issueResponse } from '../../../core/roles/idp/issue-response';
import { chooseClassRef, passwordContexts, refuseOtherPrincipal } from '../../../core/roles/idp/receive';
import { releaseAttributes } from '../../../core/roles/idp/release-attributes';
import { preferredFormat, releaseNameId } from '../../../core/roles/idp/release-name-id';
import { chooseSignedParts } from '../../../core/roles/idp/signed-parts';
import { STATUS } from '../../../core/saml/identifiers';
import { applyGroupFilter } from '../../../mapping/group-filter';
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
  const { flavour } = settings;
  const { sp, request } = login;
  const shared = {
    flavour,
    idp: context,
    request: request?.id ? { id: request.id } : null,
    now: context.clock.now(),
    random: context.random,
    sign: chooseSignedParts(flavour, settings.sign, sp.wantsAssertionSigned),
  };
  const asked = request?.nameIdPolicy?.format ?? preferredFormat(flavour, sp.nameIdFormats);
  const nameId = releaseNameId({
    persona,
    flavour,
    idpEntityId: context.entityId,
    spEntityId: sp.entityId,
    format: asked,
    random: context.random,
  });
  if (!nameId) {
    const message = `${persona.username} has no NameID of the format ${asked ?? 'asked for'}`;
    const status = { code: STATUS.requester, subCode: STATUS.invalidNameIdPolicy, message };
    const refused = issueErrorResponse({ ...shared, acsUrl: login.acsUrl, status });
    return sendResponse(c, context, login, performPlain(refused.xml, login.relayState), {
      outcome: 'rejected',
      headline: message,
    });
  }
  const stranger = refuseOtherPrincipal(request, nameId, persona.username);
  if (stranger !== null) {
    const refused = issueErrorResponse({ ...shared, acsUrl: login.acsUrl, status: stranger });
    return sendResponse(c, context, login, performPlain(refused.xml, login.relayState), {
      outcome: 'rejected',
      headline: stranger.message ?? 'Another principal was asked for',
    });
  }
  const groups = settings.groupFilter
    ? applyGroupFilter(persona.groups, settings.groupFilter).kept
    : persona.groups;
  const spec: IssueSpec = {
    ...shared,
    sp: { entityId: sp.entityId, acsUrl: login.acsUrl, encryptionCertificate: sp.encryptionCertificate },
    nameId,
    attributes: releaseAttributes({ persona, flavour, groups, wanted: sp.wanted }),
    encrypt: settings.encryptAssertions && sp.encryptionCertificate !== null,
    classRef: chooseClassRef(
      request?.requestedAuthnContext?.classRefs ?? [],
      flavour.classRef,
      passwordContexts,
    ),
    ...authnInstantOf(context, handle, flavour.windows.authn, shared.now),
  };
  const scenario = context.takeScenario();
  const ending = { outcome: 'waiting', subject: nameId.value } as const;
  if (scenario !== null) return answerWithScenario(c, context, login, scenario, { spec, ending });
  const { xml, sessionIndex } = issueResponse(spec);
  context.sessions.join(handle, { spEntityId: sp.entityId, nameId, sessionIndex });
  return sendResponse(c, context, login, performPlain(xml, login.relayState), ending);
}

/** Of a session begun earlier: when they signed in then. `habit` is what the flavour adds to the instant, in milliseconds. */
function authnInstantOf(
  { sessions }: IdpContext,
  handle: string,
  habit: number,
  now: number,
): Pick<IssueSpec, 'authnInstant'> {
  const begun = sessions.get(handle)?.authnInstant ?? now;
  return begun === now ? {} : { authnInstant: begun + habit };
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
