/** The format promises an e-mail address and the value is none. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

export const nameIdEmailForm: Check = {
  id: 'name-id-email-form',
  category: 'assertion',
  severity: 'warning',
  title: 'A NameID of the e-mail format is an e-mail address',
  failureTitle: 'NameID says it is an e-mail address, and is none',
  why: 'Applications take the value as the address of the user: they look for an account with it, refuse it as malformed, or write to nobody.',
  remedy: {
    idp: 'Choose the e-mail address as NameID (Okta: Application username = Email; Entra ID: Unique User Identifier = user.mail), or name the format that fits the value.',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => consumedAssertion(subject)?.read.nameId?.format === EMAIL,
  run: (subject) => {
    const nameId = consumedAssertion(subject)?.read.nameId;
    const value = nameId?.value.trim() ?? '';
    if (!nameId || value === '' || /^[^@\s]+@[^@\s]+$/.test(value)) return [];
    return [
      {
        message: `The format of NameID is emailAddress, its value ${nameId.value}.`,
        expected: 'an address such as alice@example.com',
        actual: nameId.value,
        place: { element: nameId.element, part: 'content' as const },
      },
    ];
  },
};
