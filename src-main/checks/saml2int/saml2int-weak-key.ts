/** Keys below the strength that the deployment profile sets. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { isWeakKey, publishedCertificates } from '../derived/metadata-certificates';
import { metadataKinds } from '../derived/metadata-entities';

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
  applies: (subject) => publishedCertificates(subject).some(({ facts }) => facts !== null),
  run: (subject) =>
    publishedCertificates(subject).flatMap(({ element, facts }) =>
      facts === null || !isWeakKey(facts)
        ? []
        : [
            {
              message: `${certificateWords(facts)} has the key ${facts.keyDescription}.`,
              expected: 'RSA 2048 or EC 256 bits at least',
              actual: facts.keyDescription,
              place: { element, part: 'content' as const },
            },
          ],
    ),
};
