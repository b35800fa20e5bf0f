/** Checks of what is encrypted, and with what, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { encryptedWithoutKey } from './encrypted-without-key';
import { encryptedToOtherCertificate } from './encrypted-to-other-certificate';
import { keyTransportRsa15 } from './key-transport-rsa-1-5';
import { ciphertextUnsigned } from './ciphertext-unsigned';
import { encryptionAlgorithmUncommon } from './encryption-algorithm-uncommon';
import { severalEncryptedKeys } from './several-encrypted-keys';
import { encryptionNotOffered } from './encryption-not-offered';
import { encryptedDataType } from './encrypted-data-type';
import { assertionPlainAndEncrypted } from './assertion-plain-and-encrypted';
import { encryptedAssertionUnsigned } from './encrypted-assertion-unsigned';
import { nameIdEncrypted } from './name-id-encrypted';
import { attributeEncrypted } from './attribute-encrypted';

export const encryptionChecks: readonly Check[] = [
  encryptedWithoutKey,
  encryptedToOtherCertificate,
  keyTransportRsa15,
  ciphertextUnsigned,
  encryptionAlgorithmUncommon,
  severalEncryptedKeys,
  encryptionNotOffered,
  encryptedDataType,
  assertionPlainAndEncrypted,
  encryptedAssertionUnsigned,
  nameIdEncrypted,
  attributeEncrypted,
];
