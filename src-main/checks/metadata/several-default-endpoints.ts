/** More than one default among the endpoints. */
import type { Check } from '../check';
import { isTrue } from '../derived/known-uris';
import { metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const severalDefaultEndpoints: Check = {
  id: 'several-default-endpoints',
  category: 'metadata',
  severity: 'warning',
  title: 'One ACS at most is the default',
  failureTitle: 'More than one ACS is the default',
  why: 'An IdP that gets no address in the request sends users to the default; with two of them one IdP takes the first, another the last.',
  remedy: {
    idp: null,
    sp: 'Set isDefault="true" on one AssertionConsumerService.',
  },
  citations: ['metadata-2.2.3'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) =>
    metadataRoles(subject).some(({ assertionConsumerServices }) => assertionConsumerServices.length > 1),
  run: (subject) =>
    metadataRoles(subject).flatMap(({ assertionConsumerServices }) =>
      assertionConsumerServices
        .filter(({ isDefault }) => isTrue(isDefault))
        .slice(1)
        .map(({ element, location }) => ({
          message: `${location ?? 'Another endpoint'} is marked as default as well.`,
          expected: 'one isDefault="true"',
          actual: 'more than one',
          place: { element, attribute: 'isDefault' },
        })),
    ),
};
