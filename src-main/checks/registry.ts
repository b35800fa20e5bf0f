/**
 * Every check, in the order findings of one severity are listed: what makes the rest moot comes first.
 * `tools/new-check` adds a line to each block; the catalogue test says when a file is not here.
 */
import type { Check } from './check';
import { destinationMismatch } from './transport/destination-mismatch';
import { destinationMissing } from './transport/destination-missing';
import { doctypePresent } from './transport/doctype-present';
import { messageUnknown } from './transport/message-unknown';
import { responseByRedirect } from './transport/response-by-redirect';
import { xmlNotWellFormed } from './transport/xml-not-well-formed';
import { encryptedWithoutKey } from './encryption/encrypted-without-key';
import { assertionMisplaced } from './response/assertion-misplaced';
import { assertionMissing } from './response/assertion-missing';
import { inResponseToDiffers } from './response/in-response-to-differs';
import { inResponseToMismatch } from './response/in-response-to-mismatch';
import { responseIssuerDiffers } from './response/response-issuer-differs';
import { responseIssuerMissing } from './response/response-issuer-missing';
import { severalAssertions } from './response/several-assertions';
import { statusMissing } from './response/status-missing';
import { statusNotSuccess } from './response/status-not-success';
import { unsolicitedInResponseTo } from './response/unsolicited-in-response-to';
import { consumedAssertionUnsigned } from './signature/consumed-assertion-unsigned';
import { digestMismatch } from './signature/digest-mismatch';
import { duplicateId } from './signature/duplicate-id';
import { redirectSignatureInvalid } from './signature/redirect-signature-invalid';
import { signatureAlgorithmRefused } from './signature/signature-algorithm-refused';
import { signatureForbiddenTransform } from './signature/signature-forbidden-transform';
import { signatureMalformed } from './signature/signature-malformed';
import { signatureMisplaced } from './signature/signature-misplaced';
import { signatureMissing } from './signature/signature-missing';
import { signatureReferenceMismatch } from './signature/signature-reference-mismatch';
import { signatureReferenceEmpty } from './signature/signature-reference-empty';
import { signatureRepeated } from './signature/signature-repeated';
import { signatureSeveralReferences } from './signature/signature-several-references';
import { signatureSha1 } from './signature/signature-sha1';
import { signatureUntrustedKey } from './signature/signature-untrusted-key';
import { signatureValueMismatch } from './signature/signature-value-mismatch';
import { assertionSignatureMissing } from './signature/assertion-signature-missing';
import { assertionExpired } from './assertion/assertion-expired';
import { assertionNotYetValid } from './assertion/assertion-not-yet-valid';
import { assertionReplayed } from './assertion/assertion-replayed';
import { audienceMismatch } from './assertion/audience-mismatch';
import { audienceMissing } from './assertion/audience-missing';
import { authnStatementMissing } from './assertion/authn-statement-missing';
import { bearerConfirmationMissing } from './assertion/bearer-confirmation-missing';
import { commentInText } from './assertion/comment-in-text';
import { confirmationExpired } from './assertion/confirmation-expired';
import { confirmationInResponseToMismatch } from './assertion/confirmation-in-response-to-mismatch';
import { confirmationIncomplete } from './assertion/confirmation-incomplete';
import { confirmationNotBeforePresent } from './assertion/confirmation-not-before-present';
import { idMalformed } from './assertion/id-malformed';
import { idMissing } from './assertion/id-missing';
import { instantMalformed } from './assertion/instant-malformed';
import { instantNotUtc } from './assertion/instant-not-utc';
import { issueInstantMissing } from './assertion/issue-instant-missing';
import { issuerMismatch } from './assertion/issuer-mismatch';
import { issuerMissing } from './assertion/issuer-missing';
import { nameIdMissing } from './assertion/name-id-missing';
import { recipientMismatch } from './assertion/recipient-mismatch';
import { samlVersion } from './assertion/saml-version';
import { sessionExpired } from './assertion/session-expired';
import { spNameQualifierMismatch } from './assertion/sp-name-qualifier-mismatch';
import { attributeNameNearMiss } from './attributes/attribute-name-near-miss';
import { attributeNameRepeated } from './attributes/attribute-name-repeated';
import { requiredAttributeMissing } from './attributes/required-attribute-missing';
import { authnRequestAcsNotRegistered } from './request/authn-request-acs-not-registered';
import { authnRequestDestinationMismatch } from './request/authn-request-destination-mismatch';
import { authnRequestIssuerMissing } from './request/authn-request-issuer-missing';
import { authnRequestIssuerUnknown } from './request/authn-request-issuer-unknown';
import { logoutUnsigned } from './logout/logout-unsigned';
import { metadataExpired } from './metadata/metadata-expired';
import { certificateNotInForce } from './certificate/certificate-not-in-force';

export const checks: readonly Check[] = [
  xmlNotWellFormed,
  doctypePresent,
  messageUnknown,
  statusNotSuccess,
  statusMissing,
  destinationMismatch,
  destinationMissing,
  responseByRedirect,
  encryptedWithoutKey,
  assertionMisplaced,
  assertionMissing,
  inResponseToDiffers,
  inResponseToMismatch,
  responseIssuerDiffers,
  responseIssuerMissing,
  severalAssertions,
  unsolicitedInResponseTo,
  consumedAssertionUnsigned,
  digestMismatch,
  duplicateId,
  redirectSignatureInvalid,
  signatureAlgorithmRefused,
  signatureForbiddenTransform,
  signatureMalformed,
  signatureMisplaced,
  signatureMissing,
  signatureReferenceMismatch,
  signatureReferenceEmpty,
  signatureRepeated,
  signatureSeveralReferences,
  signatureSha1,
  signatureUntrustedKey,
  signatureValueMismatch,
  assertionSignatureMissing,
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
  attributeNameNearMiss,
  attributeNameRepeated,
  requiredAttributeMissing,
  authnRequestAcsNotRegistered,
  authnRequestDestinationMismatch,
  authnRequestIssuerMissing,
  authnRequestIssuerUnknown,
  logoutUnsigned,
  metadataExpired,
  certificateNotInForce,
];
