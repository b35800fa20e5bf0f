/** Encrypted although the SP's metadata offers no key to encrypt to. */
import type { Check } from '../check';
import { encryptedParts } from '../derived/encrypted-parts';

export const encryptionNotOffered: Check = {
  id: 'encryption-not-offered',
  category: 'encryption',
  severity: 'warning',
  title: 'The SP offers a key for what is encrypted',
  failureTitle: 'The message is encrypted, but the SP offers no key for that',
  why: 'The metadata of the SP lists no certificate for encryption, so the IdP uses one loaded by hand. Whether the SP still has its private key is a matter of luck.',
  remedy: {
    idp: 'Switch encryption off for this application, or ask the SP for its encryption certificate.',
    sp: 'Publish a KeyDescriptor with use="encryption" in the metadata.',
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => subject.sp !== null && encryptedParts(subject).length > 0,
  run: (subject) => {
    const roles = (subject.sp?.roles ?? []).filter(({ role }) => role === 'SPSSODescriptor');
    if (roles.some(({ keyDescriptors }) => keyDescriptors.some(({ use }) => use !== 'signing'))) return [];
    return encryptedParts(subject)
      .slice(0, 1)
      .map(({ element }) => ({
        message: `The message holds ${element.local}, but the metadata of the SP has no KeyDescriptor for encryption.`,
        expected: 'a KeyDescriptor with use="encryption", or without use',
        actual: 'none',
        place: { element },
      }));
  },
};
