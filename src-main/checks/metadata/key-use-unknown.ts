/** A key whose purpose is neither signing nor encryption. */
import type { Check } from '../check';
import { metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const keyUseUnknown: Check = {
  id: 'key-use-unknown',
  category: 'metadata',
  severity: 'warning',
  title: 'Every key is for signing, encryption or both',
  failureTitle: 'A key is for a purpose that metadata does not know',
  why: 'use knows signing and encryption; without it the key is for both. For any other value consumers pass over the key or refuse the metadata.',
  remedy: {
    idp: 'Write use="signing" or use="encryption", in lower case, or leave it out.',
    sp: 'Write use="signing" or use="encryption", in lower case, or leave it out.',
  },
  citations: ['metadata-2.4.1.1'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) =>
    metadataRoles(subject).some(({ keyDescriptors }) => keyDescriptors.some(({ use }) => use !== null)),
  run: (subject) =>
    metadataRoles(subject)
      .flatMap(({ keyDescriptors }) => keyDescriptors)
      .filter(({ use }) => use !== null && use !== 'signing' && use !== 'encryption')
      .map(({ element, use }) => ({
        message: `use is ${use === '' ? 'empty' : (use ?? '')}.`,
        expected: 'signing or encryption',
        actual: use,
        place: { element, attribute: 'use' },
      })),
};
