/** What the identity provider answered to a logout that began at the mock SP (SAML Profiles 4.4.3.5). */
import type { Context } from 'hono';
import { checkLogoutResponse } from '../../../core/roles/logout/check-logout-response';
import { verifyMessage } from '../../../core/roles/logout/verify-message';
import { refusalPage } from '../page';
import type { ArrivedMessage } from '../receive-message';
import type { OutstandingLogout, SpContext } from './context';
import { localTarget } from './local-target';
import { traceLogout } from './logout-world';
import { signedOutPage } from './pages';

/** A LogoutResponse at `/sp/slo`. */
export function takeLogoutResponse(
  c: Context,
  context: SpContext,
  arrived: ArrivedMessage,
): Response | Promise<Response> {
  const { read } = arrived;
  const inResponseTo = 'inResponseTo' in read ? read.inResponseTo : null;
  const outstanding = inResponseTo === null ? undefined : context.logouts.get(inResponseTo);
  if (!outstanding) {
    const refusal = {
      title: 'This answers no logout that began here',
      expected: 'the ID of a LogoutRequest of this service provider in InResponseTo',
      actual: inResponseTo ?? '(no InResponseTo)',
      remedy: 'Start the logout at /sp/logout. An answer is taken once, within the hour.',
    };
    return c.html(refusalPage('sp', refusal), 400);
  }
  context.logouts.delete(outstanding.requestId);
  return endLogout(c, context, outstanding, concludeLogout(context, outstanding, arrived));
}

/** Puts the answer into the trace. Why it is no success, in one sentence; null when it is one. */
export function concludeLogout(
  context: SpContext,
  outstanding: OutstandingLogout,
  { detected, raw, method }: ArrivedMessage,
): string | null {
  const { flowId, requestId, idpEntityId } = outstanding;
  const idp = context.identityProviders().find(({ entityId }) => entityId === idpEntityId);
  if (!idp) return `${idpEntityId} is registered no more`;
  const { read, signatureValid } = verifyMessage(detected, idp.signingKeys);
  traceLogout(context, flowId, idp, 'received', { detected, raw, method, url: context.sloUrl, requestId });
  if (read.kind !== 'LogoutResponse') return `The answer is a message of the kind ${read.kind}`;
  if (read.inResponseTo !== requestId) return `The answer is to ${read.inResponseTo ?? 'no request'}`;
  return checkLogoutResponse({
    response: read,
    signatureValid,
    isKeyKnown: idp.signingKeys.length > 0,
    askedEntityId: idpEntityId,
  });
}

/** The user is signed out here in any case; `problem` says what of the rest is not certain. */
export function endLogout(
  c: Context,
  context: SpContext,
  { flowId, subject, relayState }: OutstandingLogout,
  problem: string | null,
): Response | Promise<Response> {
  context.trace.end(flowId, {
    outcome: problem === null ? 'accepted' : 'warned',
    subject,
    headline: problem ?? 'Signed out everywhere',
  });
  context.log(
    `SP: signed out ${subject}${problem === null ? '' : ` here; elsewhere it is not certain: ${problem}`}`,
  );
  const target = problem === null ? localTarget(relayState, context.origin) : null;
  return target === null ? c.html(signedOutPage(problem)) : c.redirect(target, 303);
}
