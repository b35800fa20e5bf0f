/** X509Certificate that no software can read: cut off, changed, or never a certificate. */
import type { Check } from '../check';
import { certificateTextFailures, holdsCertificates } from '../derived/certificates';
import { assertionKinds, protocolKinds } from '../derived/protocol-message';

export const certificateUnreadable: Check = {
  id: 'certificate-unreadable',
  category: 'certificate',
  severity: 'warning',
  title: 'X509Certificate can be read',
  failureTitle: 'X509Certificate cannot be read',
  why: 'Its content is neither a certificate nor anything known: a character was lost in copying, or it was shortened for display.',
  remedy: {
    idp: 'Copy the certificate again, best as a file, from the first character to the last.',
    sp: 'Copy the certificate again, best as a file, from the first character to the last.',
  },
  citations: [],
  needs: [],
  kinds: [...protocolKinds, ...assertionKinds.filter((kind) => kind !== 'Response')],
  applies: holdsCertificates,
  run: (subject) => certificateTextFailures(subject, 'damaged', 'no certificate that can be read'),
};
