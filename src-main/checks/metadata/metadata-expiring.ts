/** Metadata that ends within hours: if nothing renews it, logins stop then. */
import type { Check } from '../check';
import { durationWords } from '../derived/duration-words';
import { instantOf } from '../derived/instant';
import { metadataEntities, metadataKinds } from '../derived/metadata-entities';

const NEAR = 24 * 60 * 60_000;

export const metadataExpiring: Check = {
  id: 'metadata-expiring',
  category: 'metadata',
  severity: 'warning',
  title: 'The metadata stays in force for at least a day',
  failureTitle: 'The metadata ends within a day',
  why: 'A copy that was imported once is not renewed by itself; when it ends, every login fails at once.',
  remedy: {
    idp: 'Publish metadata with a later validUntil, and renew it well before.',
    sp: 'Load the metadata from its URL and refresh it regularly instead of importing a copy.',
  },
  citations: ['metadata-2.3.2-valid-until'],
  needs: [],
  kinds: metadataKinds,
  applies: ({ message }) =>
    (message.kind === 'EntityDescriptor' || message.kind === 'EntitiesDescriptor') &&
    message.validUntil !== null,
  run: (subject) => {
    const { message, now } = subject;
    if (message.kind !== 'EntityDescriptor' && message.kind !== 'EntitiesDescriptor') return [];
    const described = [message, ...metadataEntities(subject).filter((entity) => entity !== message)];
    return described.flatMap(({ element, validUntil }) => {
      const end = instantOf(validUntil);
      if (end === null || end <= now || end - now >= NEAR) return [];
      return [
        {
          message: `validUntil is ${validUntil ?? ''}, in ${durationWords(end - now)}.`,
          expected: 'a time more than a day ahead',
          actual: validUntil,
          place: { element, attribute: 'validUntil' },
        },
      ];
    });
  },
};
