/** Two endpoints with one number: a request by index reaches one of them by chance. */
import type { Check } from '../check';
import { metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const endpointIndexRepeated: Check = {
  id: 'endpoint-index-repeated',
  category: 'metadata',
  severity: 'warning',
  title: 'Every indexed endpoint has a number of its own',
  failureTitle: 'Two endpoints have the same index, or one has none',
  why: 'A request may name its ACS by index. With a number that is missing or there twice, the IdP picks the wrong one or refuses the metadata.',
  remedy: {
    idp: null,
    sp: 'Number the AssertionConsumerService elements 0, 1, 2, each once.',
  },
  citations: ['metadata-2.2.3'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) =>
    metadataRoles(subject).some(({ assertionConsumerServices }) => assertionConsumerServices.length > 0),
  run: (subject) =>
    metadataRoles(subject).flatMap(({ assertionConsumerServices }) => {
      const seen = new Set<string>();
      return assertionConsumerServices.flatMap(({ element, index }) => {
        if (index !== null && seen.size < seen.add(index).size) return [];
        return [
          {
            message:
              index === null
                ? 'AssertionConsumerService has no index.'
                : `index ${index} is there more than once.`,
            expected: 'an index of its own',
            actual: index,
            place: { element, ...(index === null ? {} : { attribute: 'index' }) },
          },
        ];
      });
    }),
};
