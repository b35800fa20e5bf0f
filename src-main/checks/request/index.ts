/** Checks of AuthnRequests, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { authnRequestAcsNotRegistered } from './authn-request-acs-not-registered';
import { authnRequestDestinationMismatch } from './authn-request-destination-mismatch';
import { authnRequestIssuerMissing } from './authn-request-issuer-missing';
import { authnRequestIssuerUnknown } from './authn-request-issuer-unknown';
import { authnRequestAcsNotAbsolute } from './authn-request-acs-not-absolute';
import { authnRequestAcsIndexAndUrl } from './authn-request-acs-index-and-url';
import { authnRequestAcsIndexUnknown } from './authn-request-acs-index-unknown';
import { authnRequestBindingNotAllowed } from './authn-request-binding-not-allowed';
import { authnRequestIssuerFormat } from './authn-request-issuer-format';
import { authnRequestSubjectConfirmation } from './authn-request-subject-confirmation';
import { authnRequestUnsigned } from './authn-request-unsigned';
import { requestBooleanMalformed } from './request-boolean-malformed';
import { requestPassiveAndForced } from './request-passive-and-forced';
import { nameIdPolicyAsText } from './name-id-policy-as-text';
import { nameIdFormatUnknown } from './name-id-format-unknown';
import { nameIdFormatNotOffered } from './name-id-format-not-offered';
import { nameIdPolicyCreateForbidden } from './name-id-policy-create-forbidden';
import { requestedContextMixed } from './requested-context-mixed';
import { requestedContextComparisonUnknown } from './requested-context-comparison-unknown';
import { requestedContextPasswordExact } from './requested-context-password-exact';
import { scopingExcludesIdp } from './scoping-excludes-idp';
import { signatureAlgorithmNotOffered } from './signature-algorithm-not-offered';

export const requestChecks: readonly Check[] = [
  authnRequestAcsNotRegistered,
  authnRequestDestinationMismatch,
  authnRequestIssuerMissing,
  authnRequestIssuerUnknown,
  authnRequestAcsNotAbsolute,
  authnRequestAcsIndexAndUrl,
  authnRequestAcsIndexUnknown,
  authnRequestBindingNotAllowed,
  authnRequestIssuerFormat,
  authnRequestSubjectConfirmation,
  authnRequestUnsigned,
  requestBooleanMalformed,
  requestPassiveAndForced,
  nameIdPolicyAsText,
  nameIdFormatUnknown,
  nameIdFormatNotOffered,
  nameIdPolicyCreateForbidden,
  requestedContextMixed,
  requestedContextComparisonUnknown,
  requestedContextPasswordExact,
  scopingExcludesIdp,
  signatureAlgorithmNotOffered,
];
