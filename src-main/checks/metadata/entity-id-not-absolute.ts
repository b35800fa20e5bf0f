/** An entityID that is no URI: accepted by most, refused by some. */
import type { Check } from '../check';
import { metadataEntities, metadataKinds } from '../derived/metadata-entities';
import { isAbsoluteUri } from '../derived/uri';

export const entityIdNotAbsolute: Check = {
  id: 'entity-id-not-absolute',
  category: 'metadata',
  severity: 'warning',
  title: 'The entityID is an absolute URI',
  failureTitle: 'The entityID is not an absolute URI',
  why: 'A plain word works with many products; federations and those that follow the specification want a URI. Two tenants easily choose the same word.',
  remedy: {
    idp: 'Use a URI of the own domain as entity ID.',
    sp: 'Use a URI of the own domain as entity ID, when the IdP is set up anew.',
  },
  citations: ['core-1.3.2'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataEntities(subject).some(({ entityId }) => (entityId ?? '').trim() !== ''),
  run: (subject) =>
    metadataEntities(subject).flatMap(({ element, entityId }) =>
      entityId === null || entityId.trim() === '' || isAbsoluteUri(entityId)
        ? []
        : [
            {
              message: `entityID is ${entityId}.`,
              expected: 'a URI with a scheme',
              actual: entityId,
              place: { element, attribute: 'entityID' },
            },
          ],
    ),
};
