/** A NameID longer than 256 characters: forbidden for persistent and transient names, too long for many tables. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

const LIMIT = 256;
const limited = /nameid-format:(?:persistent|transient)$/;

export const nameIdTooLong: Check = {
  id: 'name-id-too-long',
  category: 'assertion',
  severity: 'warning',
  title: 'NameID has 256 characters at most',
  failureTitle: 'NameID has more than 256 characters',
  why: 'Persistent and transient names must not be longer. Others may, but the columns they are stored in often end there, and a name cut off is another name.',
  remedy: { idp: 'Choose a shorter attribute as NameID.', sp: null },
  citations: ['core-8.3.7-length'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => Boolean(consumedAssertion(subject)?.read.nameId),
  run: (subject) => {
    const nameId = consumedAssertion(subject)?.read.nameId;
    if (!nameId || nameId.value.length <= LIMIT) return [];
    return [
      {
        message: `NameID has ${nameId.value.length} characters.`,
        expected: `${LIMIT} at most`,
        actual: String(nameId.value.length),
        ...(limited.test(nameId.format ?? '') ? {} : { severity: 'notice' as const }),
        place: { element: nameId.element, part: 'content' as const },
      },
    ];
  },
};
