/** More than one EncryptedKey: meant for several recipients, but many receivers try the first only. */
import type { Check } from '../check';
import { encryptedParts } from '../derived/encrypted-parts';

export const severalEncryptedKeys: Check = {
  id: 'several-encrypted-keys',
  category: 'encryption',
  severity: 'notice',
  title: 'There is one encrypted key for the one recipient',
  failureTitle: 'There are several encrypted keys',
  why: 'SAML allows it, for several recipients or during a rollover. Libraries that try the first key only fail when the one for them comes second.',
  remedy: {
    idp: "Encrypt to the SP's current certificate only.",
    sp: 'Offer one encryption certificate in the metadata, or try every EncryptedKey.',
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => encryptedParts(subject).length > 0,
  run: (subject) =>
    encryptedParts(subject)
      .filter(({ keys }) => keys.length > 1)
      .map(({ element, keys }) => ({
        message: `${element.local} holds ${keys.length} EncryptedKey elements.`,
        expected: '1',
        actual: String(keys.length),
        place: { element: keys[1]?.element ?? element },
      })),
};
