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
import { signatureWrapping } from './signature-wrapping';
import { signatureEmpty } from './signature-empty';
import { signatureWithoutReference } from './signature-without-reference';
import { signedInfoDoubled } from './signed-info-doubled';
import { commentInDigestValue } from './comment-in-digest-value';
import { digestValueDecoy } from './digest-value-decoy';
import { signatureDecoy } from './signature-decoy';
import { voidCanonicalization } from './void-canonicalization';
import { namespaceLookAlike } from './namespace-look-alike';
import { identifierPollution } from './identifier-pollution';
import { entityDeclared } from './entity-declared';
import { hmacSignature } from './hmac-signature';
import { hmacTruncated } from './hmac-truncated';
import { selectingTransform } from './selecting-transform';
import { xsltTransform } from './xslt-transform';
import { decodingTransform } from './decoding-transform';
import { canonicalizationInclusive } from './canonicalization-inclusive';
import { canonicalizationWithComments } from './canonicalization-with-comments';
import { signatureObject } from './signature-object';
import { keyInfoMissing } from './key-info-missing';
import { keyInfoRemote } from './key-info-remote';
import { referenceExternal } from './reference-external';
import { signatureMd5 } from './signature-md5';
import { ecdsaValueDer } from './ecdsa-value-der';
import { signatureValueDamaged } from './signature-value-damaged';
import { signatureKeyTypeMismatch } from './signature-key-type-mismatch';
import { onlyAssertionSigned } from './only-assertion-signed';

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
  signatureEmpty,
  signatureWithoutReference,
  canonicalizationInclusive,
  canonicalizationWithComments,
  signatureObject,
  keyInfoMissing,
  keyInfoRemote,
  referenceExternal,
  signatureMd5,
  ecdsaValueDer,
  signatureValueDamaged,
  signatureKeyTypeMismatch,
  onlyAssertionSigned,
];

/** Those that recognise an attack by name: it says more than any of the rules it breaks, and is told first. */
export const attackChecks: readonly Check[] = [
  signatureWrapping,
  signedInfoDoubled,
  commentInDigestValue,
  digestValueDecoy,
  signatureDecoy,
  voidCanonicalization,
  namespaceLookAlike,
  identifierPollution,
  entityDeclared,
  hmacSignature,
  hmacTruncated,
  selectingTransform,
  xsltTransform,
  decodingTransform,
];
