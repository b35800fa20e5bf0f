/** Checks of signatures: form, key, digest and what they cover, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { consumedAssertionUnsigned } from './consumed-assertion-unsigned';
import { digestMismatch } from './digest-mismatch';
import { duplicateId } from './duplicate-id';
import { redirectSignatureInvalid } from './redirect-signature-invalid';
import { signatureAlgorithmRefused } from './signature-algorithm-refused';
import { signatureForbiddenTransform } from './signature-forbidden-transform';
import { signatureMalformed } from './signature-malformed';
import { signatureMisplaced } from './signature-misplaced';
import { signatureMissing } from './signature-missing';
import { signatureReferenceMismatch } from './signature-reference-mismatch';
import { signatureReferenceEmpty } from './signature-reference-empty';
import { signatureRepeated } from './signature-repeated';
import { signatureSeveralReferences } from './signature-several-references';
import { signatureSha1 } from './signature-sha1';
import { signatureUntrustedKey } from './signature-untrusted-key';
import { signatureValueMismatch } from './signature-value-mismatch';
import { assertionSignatureMissing } from './assertion-signature-missing';

export const signatureChecks: readonly Check[] = [
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
];
