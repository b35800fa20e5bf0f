/** The deployment profile rejects metadata without an end: withdrawing a key depends on it. */
import type { Check } from '../check';
import { metadataKinds } from '../derived/metadata-entities';

export const saml2intValidUntilMissing: Check = {
  id: 'saml2int-valid-until-missing',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: the metadata has validUntil',
  failureTitle: 'saml2int: the metadata has no validUntil',
  why: 'validUntil is how a key is withdrawn: without it a stolen copy of old metadata is good for ever. Federations refuse metadata without it.',
  remedy: {
    idp: 'Publish validUntil on the root element, some days to two weeks ahead, and renew it automatically.',
    sp: 'Publish validUntil on the root element, some days to two weeks ahead, and renew it automatically.',
  },
  citations: ['saml2int-3.2.1'],
  needs: [],
  kinds: metadataKinds,
  applies: ({ message }) => message.kind === 'EntityDescriptor' || message.kind === 'EntitiesDescriptor',
  run: ({ message }) => {
    if (message.kind !== 'EntityDescriptor' && message.kind !== 'EntitiesDescriptor') return [];
    if (message.validUntil !== null) return [];
    return [
      {
        message: 'The root element has no validUntil.',
        expected: 'validUntil',
        actual: message.cacheDuration === null ? null : 'cacheDuration alone',
        place: { element: message.element },
      },
    ];
  },
};
