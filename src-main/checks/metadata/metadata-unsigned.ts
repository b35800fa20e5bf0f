/** Metadata without a signature: it is as trustworthy as the way it came. */
import type { Check } from '../check';
import { metadataKinds } from '../derived/metadata-entities';

export const metadataUnsigned: Check = {
  id: 'metadata-unsigned',
  category: 'metadata',
  severity: 'notice',
  title: 'The metadata is signed',
  failureTitle: 'The metadata is not signed',
  why: 'Who can change the metadata on its way can put an own key into it. Loaded over HTTPS from a known address it is fine; from a mail or over HTTP it is not.',
  remedy: {
    idp: 'Sign the metadata, or publish it over HTTPS alone.',
    sp: 'Load it over HTTPS from the address of the IdP, or compare the fingerprint of the certificate by another way.',
  },
  citations: [],
  needs: [],
  kinds: metadataKinds,
  applies: ({ message }) => message.kind === 'EntityDescriptor' || message.kind === 'EntitiesDescriptor',
  run: ({ message }) => {
    if (message.kind !== 'EntityDescriptor' && message.kind !== 'EntitiesDescriptor') return [];
    if (message.signature !== null) return [];
    return [
      {
        message: 'The root element carries no ds:Signature.',
        expected: 'a signature',
        actual: 'none',
        place: { element: message.element },
      },
    ];
  },
};
