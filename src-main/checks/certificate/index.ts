/** Checks of certificates, in the order findings of one severity are listed: what makes the rest moot comes first. */
import type { Check } from '../check';
import { certificateNotInForce } from './certificate-not-in-force';
import { certificatePemLines } from './certificate-pem-lines';
import { certificateCarriageReturns } from './certificate-carriage-returns';
import { certificateChainJoined } from './certificate-chain-joined';
import { certificateIsPublicKey } from './certificate-is-public-key';
import { certificateIsPrivateKey } from './certificate-is-private-key';
import { certificateUnreadable } from './certificate-unreadable';
import { certificateExpiring } from './certificate-expiring';
import { certificateKeyWeak } from './certificate-key-weak';
import { certificateHashWeak } from './certificate-hash-weak';
import { certificateUsageOdd } from './certificate-usage-odd';
import { certificateReissued } from './certificate-reissued';
import { certificateEmbeddedDiffers } from './certificate-embedded-differs';
import { certificateSameNameOtherKey } from './certificate-same-name-other-key';
import { signedByEncryptionCertificate } from './signed-by-encryption-certificate';
import { trustedCertificateEnded } from './trusted-certificate-ended';

export const certificateChecks: readonly Check[] = [
  certificateNotInForce,
  certificatePemLines,
  certificateCarriageReturns,
  certificateChainJoined,
  certificateIsPublicKey,
  certificateIsPrivateKey,
  certificateUnreadable,
  certificateExpiring,
  certificateKeyWeak,
  certificateHashWeak,
  certificateUsageOdd,
  certificateReissued,
  certificateEmbeddedDiffers,
  certificateSameNameOtherKey,
  signedByEncryptionCertificate,
  trustedCertificateEnded,
];
