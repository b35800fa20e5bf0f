/** An entityID beyond what the schema allows. */
import type { Check } from '../check';
import { metadataEntities, metadataKinds } from '../derived/metadata-entities';

const MAX = 1024;

export const entityIdTooLong: Check = {
  id: 'entity-id-too-long',
  category: 'metadata',
  severity: 'error',
  title: 'The entityID has at most 1024 characters',
  failureTitle: 'The entityID is longer than 1024 characters',
  why: 'The schema ends at 1024 characters; consumers that validate refuse the metadata, others cut the value off in their databases.',
  remedy: {
    idp: 'Choose a short URI that stays the same, such as https://idp.example.com/saml/metadata.',
    sp: 'Choose a short URI that stays the same, such as https://app.example.com/saml/metadata.',
  },
  citations: ['metadata-2.2.1'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataEntities(subject).some(({ entityId }) => entityId !== null),
  run: (subject) =>
    metadataEntities(subject).flatMap(({ element, entityId }) =>
      entityId === null || entityId.length <= MAX
        ? []
        : [
            {
              message: `entityID has ${entityId.length} characters.`,
              expected: `at most ${MAX}`,
              actual: entityId,
              place: { element, attribute: 'entityID' },
            },
          ],
    ),
};
