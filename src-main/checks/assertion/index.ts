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
import { conditionsWindowEmpty } from './conditions-window-empty';
import { confirmationWindowEmpty } from './confirmation-window-empty';
import { conditionRepeated } from './condition-repeated';
import { conditionUnknown } from './condition-unknown';
import { validityUnlimited } from './validity-unlimited';
import { validityWindowLong } from './validity-window-long';
import { validityWindowShort } from './validity-window-short';
import { subjectMissing } from './subject-missing';
import { holderOfKeyWithoutKey } from './holder-of-key-without-key';
import { confirmationMethodMissing } from './confirmation-method-missing';
import { nameIdWhiteSpace } from './name-id-white-space';
import { nameIdLookAlike } from './name-id-look-alike';
import { nameIdTooLong } from './name-id-too-long';
import { nameIdEmailForm } from './name-id-email-form';
import { nameIdPersistentReadable } from './name-id-persistent-readable';
import { nameIdTransient } from './name-id-transient';
import { entityNameQualified } from './entity-name-qualified';
import { issuerFormat } from './issuer-format';
import { issuerWhiteSpace } from './issuer-white-space';
import { instantFractionLong } from './instant-fraction-long';
import { instantLeapSecond } from './instant-leap-second';
import { processingInstructionInText } from './processing-instruction-in-text';
import { cdataInText } from './cdata-in-text';
import { audienceRestrictionsSeveral } from './audience-restrictions-several';
import { statementUnusual } from './statement-unusual';
import { assertionEmbedded } from './assertion-embedded';

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
  conditionsWindowEmpty,
  confirmationWindowEmpty,
  conditionRepeated,
  conditionUnknown,
  validityUnlimited,
  validityWindowLong,
  validityWindowShort,
  subjectMissing,
  holderOfKeyWithoutKey,
  confirmationMethodMissing,
  nameIdWhiteSpace,
  nameIdLookAlike,
  nameIdTooLong,
  nameIdEmailForm,
  nameIdPersistentReadable,
  nameIdTransient,
  entityNameQualified,
  issuerFormat,
  issuerWhiteSpace,
  instantFractionLong,
  instantLeapSecond,
  processingInstructionInText,
  cdataInText,
  audienceRestrictionsSeveral,
  statementUnusual,
  assertionEmbedded,
];
