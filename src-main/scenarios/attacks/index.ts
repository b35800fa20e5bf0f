/** What somebody does on purpose. */
import type { Scenario } from '../scenario';
import { assertionAppended } from './assertion-appended';
import { assertionBesideEncrypted } from './assertion-beside-encrypted';
import { assertionIdTwice } from './assertion-id-twice';
import { assertionInAdvice } from './assertion-in-advice';
import { assertionInExtensions } from './assertion-in-extensions';
import { assertionInStatusDetail } from './assertion-in-status-detail';
import { assertionInValue } from './assertion-in-value';
import { audienceChanged } from './audience-changed';
import { billionLaughs } from './billion-laughs';
import { ciphertextTagCut } from './ciphertext-tag-cut';
import { commentInAudience } from './comment-in-audience';
import { commentInDigestValue } from './comment-in-digest-value';
import { commentInNameId } from './comment-in-name-id';
import { commentInValue } from './comment-in-value';
import { decoyDigest } from './decoy-digest';
import { decoySignature } from './decoy-signature';
import { deepNesting } from './deep-nesting';
import { deflateBomb } from './deflate-bomb';
import { doctype } from './doctype';
import { doctypeEntityInId } from './doctype-entity-in-id';
import { doctypeEntityInName } from './doctype-entity-in-name';
import { doctypeNamespaceDefault } from './doctype-namespace-default';
import { encryptedBesideSigned } from './encrypted-beside-signed';
import { encryptedByAnybody } from './encrypted-by-anybody';
import { externalEntity } from './external-entity';
import { externalEntityRemote } from './external-entity-remote';
import { groupChanged } from './group-changed';
import { hmacTruncated } from './hmac-truncated';
import { hmacWithPublicKey } from './hmac-with-public-key';
import { idAttributePollution } from './id-attribute-pollution';
import { inResponseToStripped } from './in-response-to-stripped';
import { instructionInNameId } from './instruction-in-name-id';
import { keyInfoRemote } from './key-info-remote';
import { keyValueOfIntruder } from './key-value-of-intruder';
import { logoutNameChanged } from './logout-name-changed';
import { logoutRedirectChanged } from './logout-redirect-changed';
import { logoutSignedByIntruder } from './logout-signed-by-intruder';
import { logoutUnsigned } from './logout-unsigned';
import { manyAttributes } from './many-attributes';
import { metadataDoctype } from './metadata-doctype';
import { metadataKeyAdded } from './metadata-key-added';
import { metadataSignedByIntruder } from './metadata-signed-by-intruder';
import { nameChanged } from './name-changed';
import { redirectAlgorithmChanged } from './redirect-algorithm-changed';
import { redirectHmac } from './redirect-hmac';
import { redirectMessageTwice } from './redirect-message-twice';
import { redirectRelayStateChanged } from './redirect-relay-state-changed';
import { redirectSignatureCut } from './redirect-signature-cut';
import { referenceRemote } from './reference-remote';
import { referenceToOther } from './reference-to-other';
import { referenceXpointer } from './reference-xpointer';
import { replay } from './replay';
import { replayInNewResponse } from './replay-in-new-response';
import { requestDoctype } from './request-doctype';
import { requestForOtherAcs } from './request-for-other-acs';
import { responseTakesAssertionId } from './response-takes-assertion-id';
import { secondSignature } from './second-signature';
import { severalRoots } from './several-roots';
import { signatureMoved } from './signature-moved';
import { signaturesStripped } from './signatures-stripped';
import { signaturesStrippedAndForged } from './signatures-stripped-and-forged';
import { signedByIntruder } from './signed-by-intruder';
import { signedInfoAppended } from './signed-info-appended';
import { stolenAnswer } from './stolen-answer';
import { timesChanged } from './times-changed';
import { transformBase64 } from './transform-base64';
import { transformXpath } from './transform-xpath';
import { transformXpathFilter } from './transform-xpath-filter';
import { transformXslt } from './transform-xslt';
import { twoSignedInfos } from './two-signed-infos';
import { voidCanonicalization } from './void-canonicalization';
import { xsw1 } from './xsw-1';
import { xsw2 } from './xsw-2';
import { xsw3 } from './xsw-3';
import { xsw4 } from './xsw-4';
import { xsw5 } from './xsw-5';
import { xsw6 } from './xsw-6';
import { xsw7 } from './xsw-7';
import { xsw8 } from './xsw-8';
import { xsw9 } from './xsw-9';

export const attacks: readonly Scenario[] = [
  assertionAppended,
  assertionBesideEncrypted,
  assertionIdTwice,
  assertionInAdvice,
  assertionInExtensions,
  assertionInStatusDetail,
  assertionInValue,
  audienceChanged,
  billionLaughs,
  ciphertextTagCut,
  commentInAudience,
  commentInDigestValue,
  commentInNameId,
  commentInValue,
  decoyDigest,
  decoySignature,
  deepNesting,
  deflateBomb,
  doctype,
  doctypeEntityInId,
  doctypeEntityInName,
  doctypeNamespaceDefault,
  encryptedBesideSigned,
  encryptedByAnybody,
  externalEntity,
  externalEntityRemote,
  groupChanged,
  hmacTruncated,
  hmacWithPublicKey,
  idAttributePollution,
  inResponseToStripped,
  instructionInNameId,
  keyInfoRemote,
  keyValueOfIntruder,
  logoutNameChanged,
  logoutRedirectChanged,
  logoutSignedByIntruder,
  logoutUnsigned,
  manyAttributes,
  metadataDoctype,
  metadataKeyAdded,
  metadataSignedByIntruder,
  nameChanged,
  redirectAlgorithmChanged,
  redirectHmac,
  redirectMessageTwice,
  redirectRelayStateChanged,
  redirectSignatureCut,
  referenceRemote,
  referenceToOther,
  referenceXpointer,
  replay,
  replayInNewResponse,
  requestDoctype,
  requestForOtherAcs,
  responseTakesAssertionId,
  secondSignature,
  severalRoots,
  signatureMoved,
  signaturesStripped,
  signaturesStrippedAndForged,
  signedByIntruder,
  signedInfoAppended,
  stolenAnswer,
  timesChanged,
  transformBase64,
  transformXpath,
  transformXpathFilter,
  transformXslt,
  twoSignedInfos,
  voidCanonicalization,
  xsw1,
  xsw2,
  xsw3,
  xsw4,
  xsw5,
  xsw6,
  xsw7,
  xsw8,
  xsw9,
];
