/** The user's name is encrypted inside the assertion: few service providers look for it there. */
import type { Check } from '../check';
import { assertionKinds } from '../derived/protocol-message';

export const nameIdEncrypted: Check = {
  id: 'name-id-encrypted',
  category: 'encryption',
  severity: 'notice',
  title: 'The name of the user is readable',
  failureTitle: 'The name of the user is encrypted (EncryptedID)',
  why: 'The specification allows it, but many service providers read NameID only and report a missing user. It can be judged only once it is decrypted.',
  remedy: {
    idp: 'Encrypt the whole assertion instead of the NameID, unless the SP asks for EncryptedID.',
    sp: 'Check that the library decrypts EncryptedID.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: ({ assertions }) => assertions.some(({ read }) => read.subject !== null),
  run: ({ assertions }) =>
    assertions.flatMap(({ read: { encryptedId } }) =>
      encryptedId === null
        ? []
        : [
            {
              message: 'Subject holds an EncryptedID in place of a NameID.',
              expected: 'NameID',
              actual: 'EncryptedID',
              place: { element: encryptedId },
            },
          ],
    ),
};
