/** The same entity twice in one document: which keys count is left to chance. */
import type { Check } from '../check';
import { metadataEntities, metadataKinds } from '../derived/metadata-entities';

export const entityRepeated: Check = {
  id: 'entity-repeated',
  category: 'metadata',
  severity: 'warning',
  title: 'Every entity is described once',
  failureTitle: 'An entity is described more than once',
  why: 'One consumer takes the first description, another the last. Whoever adds a second one with an own key is trusted by some of them.',
  remedy: {
    idp: 'Put all keys and endpoints of an entity into one EntityDescriptor.',
    sp: 'Find out which description is right before importing the metadata.',
  },
  citations: [],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataEntities(subject).length > 1,
  run: (subject) => {
    const seen = new Set<string>();
    return metadataEntities(subject).flatMap(({ element, entityId }) => {
      if (entityId === null || seen.size < seen.add(entityId).size) return [];
      return [
        {
          message: `${entityId} is described again.`,
          expected: 'one EntityDescriptor',
          actual: entityId,
          place: { element, attribute: 'entityID' },
        },
      ];
    });
  },
};
