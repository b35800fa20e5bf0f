/** A persistent name that is an e-mail address: it will not persist, and it tells who the user is. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

export const nameIdPersistentReadable: Check = {
  id: 'name-id-persistent-readable',
  category: 'assertion',
  severity: 'notice',
  title: 'A persistent NameID is opaque',
  failureTitle: 'A persistent NameID is an e-mail address',
  why: 'The format promises a random value that stays with the user for ever and is known to one SP only. An address changes with the name of the user, and every SP can compare it.',
  remedy: {
    idp: 'Use the emailAddress format for addresses, or a random identifier for persistent names.',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => consumedAssertion(subject)?.read.nameId?.format === PERSISTENT,
  run: (subject) => {
    const nameId = consumedAssertion(subject)?.read.nameId;
    if (!nameId || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(nameId.value.trim())) return [];
    return [
      {
        message: `The format of NameID is persistent, its value the address ${nameId.value}.`,
        expected: 'an opaque value',
        actual: nameId.value,
        place: { element: nameId.element, part: 'content' as const },
      },
    ];
  },
};
