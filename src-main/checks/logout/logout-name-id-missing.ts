/** A logout request that does not say who is to be signed out. */
import type { Check } from '../check';

export const logoutNameIdMissing: Check = {
  id: 'logout-name-id-missing',
  category: 'logout',
  severity: 'error',
  title: 'The logout request names the user',
  failureTitle: 'The logout request names no user',
  why: 'NameID (or BaseID, EncryptedID) is required: by it the receiver finds the sessions to end.',
  remedy: {
    idp: 'Send the NameID exactly as it stood in the assertion, with Format and qualifiers.',
    sp: 'Keep the NameID of the assertion with the session, with Format and qualifiers, and send it back unchanged.',
  },
  citations: ['core-3.7.1-principal'],
  needs: [],
  kinds: ['LogoutRequest'],
  applies: ({ message }) => message.kind === 'LogoutRequest',
  run: ({ message }) => {
    if (message.kind !== 'LogoutRequest' || message.encryptedId !== null || message.baseId !== null)
      return [];
    if ((message.nameId?.value.trim() ?? '') !== '') return [];
    return [
      {
        message: message.nameId === null ? 'There is neither NameID nor EncryptedID.' : 'NameID is empty.',
        expected: 'the NameID of the assertion',
        actual: message.nameId?.value ?? null,
        place: { element: message.nameId?.element ?? message.element },
      },
    ];
  },
};
