/** Checks of the assertion that would be consumed, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { assertionExpired } from './assertion-expired';
import { assertionNotYetValid } from './assertion-not-yet-valid';
import { assertionReplayed } from './assertion-replayed';
import { audienceMismatch } from './audience-mismatch';
import { audienceMissing } from './audience-missing';
import { authnStatementMissing } from './authn-statement-missing';
import { bearerConfirmationMissing } from './bearer-confirmation-missing';
import { commentInText } from './comment-in-text';
import { confirmationExpired } from './confirmation-expired';
import { confirmationInResponseToMismatch } from './confirmation-in-response-to-mismatch';
import { confirmationIncomplete } from './confirmation-incomplete';
import { confirmationNotBeforePresent } from './confirmation-not-before-present';
import { idMalformed } from './id-malformed';
import { idMissing } from './id-missing';
import { instantMalformed } from './instant-malformed';
import { instantNotUtc } from './instant-not-utc';
import { issueInstantMissing } from './issue-instant-missing';
import { issuerMismatch } from './issuer-mismatch';
import { issuerMissing } from './issuer-missing';
import { nameIdMissing } from './name-id-missing';
import { recipientMismatch } from './recipient-mismatch';
import { samlVersion } from './saml-version';
import { sessionExpired } from './session-expired';
import { spNameQualifierMismatch } from './sp-name-qualifier-mismatch';

export const assertionChecks: readonly Check[] = [
  assertionExpired,
  assertionNotYetValid,
  assertionReplayed,
  audienceMismatch,
  audienceMissing,
  authnStatementMissing,
  bearerConfirmationMissing,
  commentInText,
  confirmationExpired,
  confirmationInResponseToMismatch,
  confirmationIncomplete,
  confirmationNotBeforePresent,
  idMalformed,
  idMissing,
  instantMalformed,
  instantNotUtc,
  issueInstantMissing,
  issuerMismatch,
  issuerMissing,
  nameIdMissing,
  recipientMismatch,
  samlVersion,
  sessionExpired,
  spNameQualifierMismatch,
];
