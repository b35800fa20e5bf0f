/** A transient name is another one at every login: an application that keys accounts on it makes a new one each time. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const nameIdTransient: Check = {
  id: 'name-id-transient',
  category: 'assertion',
  severity: 'notice',
  title: 'NameID stays the same from login to login',
  failureTitle: 'NameID is transient: another one at every login',
  why: 'It is meant for a session only. Applications that know their users by NameID find nobody, or make a new account each time; those that use an attribute are fine.',
  remedy: {
    idp: 'Release persistent or emailAddress if the application knows users by NameID.',
    sp: 'Know users by an attribute, or ask for another format in NameIDPolicy.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => Boolean(consumedAssertion(subject)?.read.nameId),
  run: (subject) => {
    const nameId = consumedAssertion(subject)?.read.nameId;
    if (nameId?.format !== 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient') return [];
    return [
      {
        message: `NameID ${nameId.value} is transient.`,
        expected: 'a format that stays, when users are known by NameID',
        actual: nameId.format,
        place: { element: nameId.element, attribute: 'Format' },
      },
    ];
  },
};
