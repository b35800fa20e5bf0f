/** Keys below the strength that the deployment profile sets. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { certificatesInUse } from '../derived/certificates';
import { metadataKinds } from '../derived/metadata-entities';
import type { CertificateFacts } from '../../core/xmlsec/signature-report';

function isWeak({ publicKey }: CertificateFacts): boolean {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined) return modulusLength < 2048;
  return namedCurve !== undefined && /(?:160|192|224)/.test(namedCurve);
}

export const saml2intWeakKey: Check = {
  id: 'saml2int-weak-key',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: keys have RSA 2048 or EC 256 bits at least',
  failureTitle: 'saml2int: a key is shorter than the profile demands',
  why: 'A short key can be computed; whoever has it signs for the whole federation.',
  remedy: {
    idp: 'Make a key of RSA 3072 bits (2048 at least) or EC P-256, publish it beside the old one, then change over.',
    sp: 'Make a key of RSA 3072 bits (2048 at least) or EC P-256, publish it beside the old one, then change over.',
  },
  citations: ['saml2int-3.2.2-strength'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => certificatesInUse(subject).length > 0,
  run: (subject) =>
    certificatesInUse(subject).flatMap(({ certificate, place }) =>
      !isWeak(certificate)
        ? []
        : [
            {
              message: `${certificateWords(certificate)} has the key ${certificate.keyDescription}.`,
              expected: 'RSA 2048 or EC 256 bits at least',
              actual: certificate.keyDescription,
              place: { element: place, part: 'content' as const },
            },
          ],
    ),
};
