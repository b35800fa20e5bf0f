/** Checks of how the user authenticated: contexts asked and given, freshness. */
import type { Check } from '../check';
import { authnInstantOld } from './authn-instant-old';
import { authnInstantInFuture } from './authn-instant-in-future';
import { forceAuthnIgnored } from './force-authn-ignored';
import { authnContextNotAsRequested } from './authn-context-not-as-requested';
import { authnContextRefused } from './authn-context-refused';
import { authnContextMissing } from './authn-context-missing';
import { authnContextClassUnknown } from './authn-context-class-unknown';
import { sessionIndexMissing } from './session-index-missing';
import { sessionEndsBeforeLogin } from './session-ends-before-login';

export const authenticationChecks: readonly Check[] = [
  authnInstantOld,
  authnInstantInFuture,
  forceAuthnIgnored,
  authnContextNotAsRequested,
  authnContextRefused,
  authnContextMissing,
  authnContextClassUnknown,
  sessionIndexMissing,
  sessionEndsBeforeLogin,
];
