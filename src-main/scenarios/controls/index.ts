/** Logins that look unusual and are fine: a correct service provider accepts every one. */
import type { Scenario } from '../scenario';
import { assertionEncrypted } from './assertion-encrypted';
import { assertionSigned } from './assertion-signed';
import { base64LineBreaks } from './base64-line-breaks';
import { base64Unpadded } from './base64-unpadded';
import { bothSigned } from './both-signed';
import { byteOrderMark } from './byte-order-mark';
import { canonicalizationWithComments } from './canonicalization-with-comments';
import { cdataInValue } from './cdata-in-value';
import { clockAheadWithinSkew } from './clock-ahead-within-skew';
import { clockBehindWithinSkew } from './clock-behind-within-skew';
import { destinationAbsent } from './destination-absent';
import { embeddedCertificateOther } from './embedded-certificate-other';
import { encryptedCbc } from './encrypted-cbc';
import { encryptedKeyBeside } from './encrypted-key-beside';
import { expiresWithinSkewEdge } from './expires-within-skew-edge';
import { extraAttributes } from './extra-attributes';
import { fractionalSeconds } from './fractional-seconds';
import { hostileTextInValues } from './hostile-text-in-values';
import { indentedBeforeSigning } from './indented-before-signing';
import { instructionBetweenElements } from './instruction-between-elements';
import { keyName } from './key-name';
import { logoutByRedirect } from './logout-by-redirect';
import { logoutSigned } from './logout-signed';
import { metadataSigned } from './metadata-signed';
import { nameIdTransient } from './name-id-transient';
import { noKeyInfo } from './no-key-info';
import { oneTimeUse } from './one-time-use';
import { otherQuotes } from './other-quotes';
import { postRequest } from './post-request';
import { redirectParametersReordered } from './redirect-parameters-reordered';
import { redirectRequest } from './redirect-request';
import { relayStateEightyBytes } from './relay-state-eighty-bytes';
import { relayStateElsewhere } from './relay-state-elsewhere';
import { relayStateScript } from './relay-state-script';
import { responseSigned } from './response-signed';
import { responseSignedAroundEncrypted } from './response-signed-around-encrypted';
import { severalAudiences } from './several-audiences';
import { sha512 } from './sha512';
import { twoConfirmationsOneGood } from './two-confirmations-one-good';
import { unicodeValues } from './unicode-values';
import { unsolicited } from './unsolicited';
import { xmlDeclaration } from './xml-declaration';

export const controls: readonly Scenario[] = [
  assertionEncrypted,
  assertionSigned,
  base64LineBreaks,
  base64Unpadded,
  bothSigned,
  byteOrderMark,
  canonicalizationWithComments,
  cdataInValue,
  clockAheadWithinSkew,
  clockBehindWithinSkew,
  destinationAbsent,
  embeddedCertificateOther,
  encryptedCbc,
  encryptedKeyBeside,
  expiresWithinSkewEdge,
  extraAttributes,
  fractionalSeconds,
  hostileTextInValues,
  indentedBeforeSigning,
  instructionBetweenElements,
  keyName,
  logoutByRedirect,
  logoutSigned,
  metadataSigned,
  nameIdTransient,
  noKeyInfo,
  oneTimeUse,
  otherQuotes,
  postRequest,
  redirectParametersReordered,
  redirectRequest,
  relayStateEightyBytes,
  relayStateElsewhere,
  relayStateScript,
  responseSigned,
  responseSignedAroundEncrypted,
  severalAudiences,
  sha512,
  twoConfirmationsOneGood,
  unicodeValues,
  unsolicited,
  xmlDeclaration,
];
