/** Metadata of nobody: without entityID it cannot be registered. */
import type { Check } from '../check';
import { metadataEntities, metadataKinds } from '../derived/metadata-entities';

export const entityIdMissing: Check = {
  id: 'entity-id-missing',
  category: 'metadata',
  severity: 'error',
  title: 'Every entity has an entityID',
  failureTitle: 'An entity has no entityID',
  why: 'The entityID is the name under which keys and addresses are looked up; without it consumers refuse the metadata.',
  remedy: {
    idp: 'Set the entity ID (issuer) in the configuration and publish the metadata anew.',
    sp: 'Set the entity ID in the configuration and publish the metadata anew.',
  },
  citations: ['metadata-2.3.2-entity-id'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataEntities(subject).length > 0,
  run: (subject) =>
    metadataEntities(subject)
      .filter(({ entityId }) => (entityId ?? '').trim() === '')
      .map(({ element, entityId }) => ({
        message: entityId === null ? 'EntityDescriptor has no entityID.' : 'entityID is empty.',
        expected: 'a URI',
        actual: entityId,
        place: { element },
      })),
};
