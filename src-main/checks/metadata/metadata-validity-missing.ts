/** Metadata that never ends: whoever imported it keeps its keys for ever. */
import type { Check } from '../check';
import { metadataKinds } from '../derived/metadata-entities';

export const metadataValidityMissing: Check = {
  id: 'metadata-validity-missing',
  category: 'metadata',
  severity: 'notice',
  title: 'The metadata says how long it may be used',
  failureTitle: 'The metadata does not say how long it may be used',
  why: 'Without validUntil or cacheDuration a consumer does not know when to look again, and a key that was withdrawn stays trusted. Most products publish it so nevertheless.',
  remedy: {
    idp: 'Publish validUntil (some days ahead, renewed automatically) or cacheDuration.',
    sp: 'Refresh the metadata regularly all the same.',
  },
  citations: ['metadata-2.3.2-root'],
  needs: [],
  kinds: metadataKinds,
  applies: ({ message }) => message.kind === 'EntityDescriptor' || message.kind === 'EntitiesDescriptor',
  run: ({ message }) => {
    if (message.kind !== 'EntityDescriptor' && message.kind !== 'EntitiesDescriptor') return [];
    if (message.validUntil !== null || message.cacheDuration !== null) return [];
    return [
      {
        message: 'The root element has neither validUntil nor cacheDuration.',
        expected: 'validUntil or cacheDuration',
        actual: 'neither',
        place: { element: message.element },
      },
    ];
  },
};
