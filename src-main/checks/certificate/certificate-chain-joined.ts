/** Several certificates in one X509Certificate: a chain pasted whole. Readers take the first, the last or none. */
import type { Check } from '../check';
import { certificateTextFailures, holdsCertificates } from '../derived/certificates';
import { anyKind } from '../derived/protocol-message';

export const certificateChainJoined: Check = {
  id: 'certificate-chain-joined',
  category: 'certificate',
  severity: 'warning',
  title: 'Each X509Certificate holds one certificate',
  failureTitle: 'One X509Certificate holds several certificates',
  why: 'A chain belongs into several X509Certificate elements. Joined in one, most readers take the first and some fail, so that it works with one partner and not with the next.',
  remedy: {
    idp: 'Publish the signing certificate alone; issuers above it have no meaning in SAML metadata.',
    sp: 'Publish one certificate for each KeyDescriptor.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: holdsCertificates,
  run: (subject) => certificateTextFailures(subject, 'chain', 'more than one certificate'),
};
