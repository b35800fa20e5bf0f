/**
 * Receiving an AuthnRequest: the steps in the order they run. The first two decide whom to answer and
 * where; until they passed, nothing may be sent anywhere. The others answer with an error Response.
 */
import { checkDestination, checkId, checkSignature, checkVersion } from './check-request';
import { checkScoping, checkSubject } from './check-principal';
import {
  checkAuthnContext,
  checkNameIdPolicy,
  checkPassive,
  checkProtocolBinding,
  isTrue,
} from './check-wishes';
import { chooseAcs } from './choose-acs';
import type { ErrorAnswer, ReceivedRequest, Refusal, RegisteredSp, ResponseBinding, Step } from './decision';
import { findServiceProvider } from './find-service-provider';

export { refuseOtherPrincipal } from './check-principal';
export { chooseClassRef, passwordContexts } from './check-wishes';
export type { ReceivedRequest, Refusal, RegisteredSp, ResponseBinding } from './decision';

const steps: readonly Step[] = [
  findServiceProvider,
  chooseAcs,
  checkVersion,
  checkId,
  checkDestination,
  checkSignature,
  checkProtocolBinding,
  checkScoping,
  checkSubject,
  checkNameIdPolicy,
  checkAuthnContext,
  checkPassive,
];

export type Decision =
  | {
      readonly kind: 'sign-in';
      readonly sp: RegisteredSp;
      readonly acsUrl: string;
      readonly responseBinding: ResponseBinding;
      /** ForceAuthn: a session does not serve. */
      readonly mustSignIn: boolean;
      /** Nobody may be asked. */
      readonly isPassive: boolean;
    }
  | Refusal
  | (ErrorAnswer & {
      readonly sp: RegisteredSp;
      readonly acsUrl: string;
      readonly responseBinding: ResponseBinding;
    });

/** Runs the steps until one ends the matter. */
export function receiveAuthnRequest(received: ReceivedRequest): Decision {
  let progress: Parameters<Step>[1] = {};
  for (const step of steps) {
    const result = step(received, progress);
    if (result.kind === 'page') return result;
    if (result.kind === 'error') {
      const { sp, acsUrl, responseBinding = 'post' } = progress;
      if (sp && acsUrl) return { ...result, sp, acsUrl, responseBinding };
      break;
    }
    progress = result.progress;
  }
  const { sp, acsUrl, responseBinding = 'post' } = progress;
  const { forceAuthn, isPassive } = received.request;
  if (sp && acsUrl)
    return {
      kind: 'sign-in',
      sp,
      acsUrl,
      responseBinding,
      mustSignIn: isTrue(forceAuthn),
      isPassive: isTrue(isPassive),
    };
  return {
    kind: 'page',
    title: 'The request cannot be answered',
    expected: 'a registered application with an address for HTTP-POST or HTTP-Artifact',
    actual: sp?.entityId ?? '(unknown)',
    remedy: "Check the application's metadata.",
  };
}
