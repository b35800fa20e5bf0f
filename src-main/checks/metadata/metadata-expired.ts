/** Metadata past its own end: consumers stop using it, and with it the keys and addresses inside. */
import type { Check } from '../check';
import { durationWords } from '../derived/duration-words';
import { instantOf } from '../derived/instant';

export const metadataExpired: Check = {
  id: 'metadata-expired',
  category: 'metadata',
  severity: 'error',
  title: 'The metadata is still in force',
  failureTitle: 'The metadata has expired',
  why: 'After validUntil a consumer must not use the metadata any more; logins stop although nothing else changed.',
  remedy: {
    idp: 'Publish the metadata anew with a later validUntil, or let it be generated for each request.',
    sp: 'Fetch the metadata again, and refresh it regularly instead of keeping a copy.',
  },
  citations: ['metadata-2.3.2-valid-until'],
  needs: [],
  kinds: ['EntityDescriptor', 'EntitiesDescriptor'],
  applies: ({ message }) =>
    (message.kind === 'EntityDescriptor' || message.kind === 'EntitiesDescriptor') &&
    message.validUntil !== null,
  run: ({ message, now }) => {
    if (message.kind !== 'EntityDescriptor' && message.kind !== 'EntitiesDescriptor') return [];
    const end = instantOf(message.validUntil);
    if (end === null || now < end) return [];
    return [
      {
        message: `validUntil is ${message.validUntil}, ${durationWords(now - end)} ago.`,
        expected: 'a time in the future',
        actual: message.validUntil,
        place: { element: message.element, attribute: 'validUntil' },
      },
    ];
  },
};
