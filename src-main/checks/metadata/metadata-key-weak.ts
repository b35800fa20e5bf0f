/** A key too short to withstand being computed. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { isWeakKey, publishedCertificates } from '../derived/metadata-certificates';
import { metadataKinds } from '../derived/metadata-entities';

export const metadataKeyWeak: Check = {
  id: 'metadata-key-weak',
  category: 'metadata',
  severity: 'warning',
  title: 'Every key in the metadata is strong enough',
  failureTitle: 'A key in the metadata is weak',
  why: 'RSA below 2048 bits is no longer considered safe; crypto policies of current systems refuse it.',
  remedy: {
    idp: 'Make a key of RSA 2048 bits or more, or EC P-256, and publish it beside the old one.',
    sp: 'Make a key of RSA 2048 bits or more, or EC P-256, and publish it beside the old one.',
  },
  citations: [],
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
              expected: 'RSA 2048 or EC P-256 at least',
              actual: facts.keyDescription,
              place: { element, part: 'content' as const },
            },
          ],
    ),
};
