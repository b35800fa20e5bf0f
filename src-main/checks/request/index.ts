/** Checks of AuthnRequests, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { authnRequestAcsNotRegistered } from './authn-request-acs-not-registered';
import { authnRequestDestinationMismatch } from './authn-request-destination-mismatch';
import { authnRequestIssuerMissing } from './authn-request-issuer-missing';
import { authnRequestIssuerUnknown } from './authn-request-issuer-unknown';

export const requestChecks: readonly Check[] = [
  authnRequestAcsNotRegistered,
  authnRequestDestinationMismatch,
  authnRequestIssuerMissing,
  authnRequestIssuerUnknown,
];
