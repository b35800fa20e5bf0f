/** The subject has no name: most service providers find the user by it. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const nameIdMissing: Check = {
  id: 'name-id-missing',
  category: 'assertion',
  severity: 'error',
  title: 'The subject has a NameID',
  failureTitle: 'The subject has no NameID, or an empty one',
  why: 'The schema lets it be absent, yet ruby-saml, python3-saml, php-saml and most products refuse the login: they know the user by NameID.',
  remedy: {
    idp: 'Release a NameID. ADFS sends one only if a claim rule issues it; elsewhere the attribute chosen for it is empty for this user.',
    sp: 'If users are found by an attribute, configure that NameID is not needed.',
  },
  citations: ['core-1.3.1-non-empty'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => Boolean(consumedAssertion(subject)?.read.subject),
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (!read?.subject || read.encryptedId !== null) return [];
    if (read.nameId !== null && read.nameId.value.trim() !== '') return [];
    return [
      {
        message: read.nameId === null ? 'Subject holds no NameID.' : 'NameID is empty.',
        expected: 'a NameID with a value',
        actual: read.nameId?.value ?? null,
        place: { element: read.nameId?.element ?? read.subject },
      },
    ];
  },
};
