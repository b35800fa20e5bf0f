/** A contact of a type that metadata does not know. */
import type { Check } from '../check';
import { metadataEntities, metadataKinds } from '../derived/metadata-entities';

const known = ['technical', 'support', 'administrative', 'billing', 'other'];

export const contactTypeUnknown: Check = {
  id: 'contact-type-unknown',
  category: 'metadata',
  severity: 'warning',
  title: 'Every contact has one of the five types',
  failureTitle: 'A contact has a type that metadata does not know',
  why: 'contactType is one of five words, required and in lower case. Consumers that validate refuse the whole metadata because of another one.',
  remedy: {
    idp: 'Write technical, support, administrative, billing or other.',
    sp: 'Write technical, support, administrative, billing or other.',
  },
  citations: ['metadata-2.3.2.2'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataEntities(subject).some(({ contacts }) => contacts.length > 0),
  run: (subject) =>
    metadataEntities(subject)
      .flatMap(({ contacts }) => contacts)
      .filter(({ type }) => type === null || !known.includes(type))
      .map(({ element, type }) => ({
        message: type === null ? 'ContactPerson has no contactType.' : `contactType is ${type}.`,
        expected: known.join(', '),
        actual: type,
        place: { element, ...(type === null ? {} : { attribute: 'contactType' }) },
      })),
};
