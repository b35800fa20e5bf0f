/** Mistakes of issuers, administrators and those in between. */
import type { Scenario } from '../scenario';
import { ampersandBare } from './ampersand-bare';
import { assertionExpired } from './assertion-expired';
import { assertionMissing } from './assertion-missing';
import { assertionNotSigned } from './assertion-not-signed';
import { assertionNotYetValid } from './assertion-not-yet-valid';
import { audienceBothOfTwo } from './audience-both-of-two';
import { audienceCase } from './audience-case';
import { audienceEmpty } from './audience-empty';
import { audienceMissing } from './audience-missing';
import { audienceOther } from './audience-other';
import { audienceTrailingSlash } from './audience-trailing-slash';
import { authnStatementMissing } from './authn-statement-missing';
import { base64Garbage } from './base64-garbage';
import { base64Spaces } from './base64-spaces';
import { base64Twice } from './base64-twice';
import { base64UrlSafe } from './base64-url-safe';
import { ciphertextDamaged } from './ciphertext-damaged';
import { conditionsMissing } from './conditions-missing';
import { confirmationEndMissing } from './confirmation-end-missing';
import { confirmationExpired } from './confirmation-expired';
import { confirmationMissing } from './confirmation-missing';
import { confirmationNotBefore } from './confirmation-not-before';
import { deflatedInPost } from './deflated-in-post';
import { destinationEmpty } from './destination-empty';
import { destinationMissing } from './destination-missing';
import { destinationOther } from './destination-other';
import { digestValueDamaged } from './digest-value-damaged';
import { encryptedForAnother } from './encrypted-for-another';
import { expiredBeyondSkew } from './expired-beyond-skew';
import { holderOfKeyOnly } from './holder-of-key-only';
import { idMissing } from './id-missing';
import { inResponseToDiffers } from './in-response-to-differs';
import { inResponseToUnknown } from './in-response-to-unknown';
import { instantMalformed } from './instant-malformed';
import { instantWithOffset } from './instant-with-offset';
import { issueInstantMissing } from './issue-instant-missing';
import { issuerCase } from './issuer-case';
import { issuerMissing } from './issuer-missing';
import { issuerOther } from './issuer-other';
import { issuerTrailingSlash } from './issuer-trailing-slash';
import { logoutExpired } from './logout-expired';
import { messageCutOff } from './message-cut-off';
import { messageFieldMissing } from './message-field-missing';
import { messageTwice } from './message-twice';
import { metadataExpired } from './metadata-expired';
import { nameIdBlank } from './name-id-blank';
import { nameIdMissing } from './name-id-missing';
import { nothingSigned } from './nothing-signed';
import { recipientMissing } from './recipient-missing';
import { recipientOther } from './recipient-other';
import { recipientQuery } from './recipient-query';
import { recipientScheme } from './recipient-scheme';
import { recipientTrailingSlash } from './recipient-trailing-slash';
import { redirectReencoded } from './redirect-reencoded';
import { referenceEmpty } from './reference-empty';
import { referenceMissing } from './reference-missing';
import { referenceSeveral } from './reference-several';
import { reformattedAfterSigning } from './reformatted-after-signing';
import { requestDestinationOther } from './request-destination-other';
import { requestIssuerMissing } from './request-issuer-missing';
import { responseAsRequest } from './response-as-request';
import { responseByRedirect } from './response-by-redirect';
import { responseIssuerDiffers } from './response-issuer-differs';
import { samlOneResponse } from './saml-one-response';
import { senderVouchesOnly } from './sender-vouches-only';
import { sessionExpired } from './session-expired';
import { signatureAlgorithmUnknown } from './signature-algorithm-unknown';
import { signatureEmpty } from './signature-empty';
import { signatureMd5 } from './signature-md5';
import { signatureValueDamaged } from './signature-value-damaged';
import { signatureValueMissing } from './signature-value-missing';
import { signedByUnknownKey } from './signed-by-unknown-key';
import { spNameQualifierOther } from './sp-name-qualifier-other';
import { statusMissing } from './status-missing';
import { statusRequestDenied } from './status-request-denied';
import { statusWithAssertion } from './status-with-assertion';
import { subjectMissing } from './subject-missing';
import { unsolicitedInResponseTo } from './unsolicited-in-response-to';
import { utf16 } from './utf-16';
import { valueSpaceAfterSigning } from './value-space-after-signing';
import { versionMissing } from './version-missing';
import { versionOne } from './version-one';

export const faults: readonly Scenario[] = [
  ampersandBare,
  assertionExpired,
  assertionMissing,
  assertionNotSigned,
  assertionNotYetValid,
  audienceBothOfTwo,
  audienceCase,
  audienceEmpty,
  audienceMissing,
  audienceOther,
  audienceTrailingSlash,
  authnStatementMissing,
  base64Garbage,
  base64Spaces,
  base64Twice,
  base64UrlSafe,
  ciphertextDamaged,
  conditionsMissing,
  confirmationEndMissing,
  confirmationExpired,
  confirmationMissing,
  confirmationNotBefore,
  deflatedInPost,
  destinationEmpty,
  destinationMissing,
  destinationOther,
  digestValueDamaged,
  encryptedForAnother,
  expiredBeyondSkew,
  holderOfKeyOnly,
  idMissing,
  inResponseToDiffers,
  inResponseToUnknown,
  instantMalformed,
  instantWithOffset,
  issueInstantMissing,
  issuerCase,
  issuerMissing,
  issuerOther,
  issuerTrailingSlash,
  logoutExpired,
  messageCutOff,
  messageFieldMissing,
  messageTwice,
  metadataExpired,
  nameIdBlank,
  nameIdMissing,
  nothingSigned,
  recipientMissing,
  recipientOther,
  recipientQuery,
  recipientScheme,
  recipientTrailingSlash,
  redirectReencoded,
  referenceEmpty,
  referenceMissing,
  referenceSeveral,
  reformattedAfterSigning,
  requestDestinationOther,
  requestIssuerMissing,
  responseAsRequest,
  responseByRedirect,
  responseIssuerDiffers,
  samlOneResponse,
  senderVouchesOnly,
  sessionExpired,
  signatureAlgorithmUnknown,
  signatureEmpty,
  signatureMd5,
  signatureValueDamaged,
  signatureValueMissing,
  signedByUnknownKey,
  spNameQualifierOther,
  statusMissing,
  statusRequestDenied,
  statusWithAssertion,
  subjectMissing,
  unsolicitedInResponseTo,
  utf16,
  valueSpaceAfterSigning,
  versionMissing,
  versionOne,
];
