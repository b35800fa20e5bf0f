/** The certificate itself is signed with MD5 or SHA-1. Nobody verifies that in SAML, but importers complain. */
import type { Check } from '../check';
import { certificateDetails } from '../../core/xmlsec/certificate-details';
import { certificateWords } from '../derived/certificate-words';
import { certificatesInUse } from '../derived/certificates';
import { judgedKinds } from '../derived/protocol-message';

export const certificateHashWeak: Check = {
  id: 'certificate-hash-weak',
  category: 'certificate',
  severity: 'notice',
  title: 'The certificate is signed with a current hash',
  failureTitle: 'The certificate is signed with MD5 or SHA-1',
  why: 'In SAML the key counts and the signature on the certificate is not looked at, but some products refuse to import such a certificate, and audits find it.',
  remedy: {
    idp: 'Issue the certificate again with SHA-256 at the next renewal; the key may stay.',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => certificatesInUse(subject).length > 0,
  run: (subject) =>
    certificatesInUse(subject).flatMap(({ certificate, place }) => {
      const { weakHash } = certificateDetails(certificate);
      if (weakHash === null) return [];
      return [
        {
          message: `${certificateWords(certificate)} is signed with ${weakHash}.`,
          expected: 'SHA-256 or better',
          actual: weakHash,
          place: { element: place },
        },
      ];
    }),
};
