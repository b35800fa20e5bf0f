/** White space around the NameID: part of the name to one application, trimmed by the next. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const nameIdWhiteSpace: Check = {
  id: 'name-id-white-space',
  category: 'assertion',
  severity: 'warning',
  title: 'NameID has no white space around it',
  failureTitle: 'NameID has white space around it',
  why: 'Names are compared to the letter. An application that does not trim finds no such user, or makes a second account with a blank in its name.',
  remedy: {
    idp: 'Remove blanks and line ends around the value: pretty-printing adds them, and so do directory fields filled by hand.',
    sp: 'Trim the name before looking the user up.',
  },
  citations: ['core-1.3.1-exact'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.nameId?.value.trim() ?? '') !== '',
  run: (subject) => {
    const nameId = consumedAssertion(subject)?.read.nameId;
    if (!nameId || nameId.value.trim() === nameId.value) return [];
    return [
      {
        message: `NameID is ${JSON.stringify(nameId.value)}.`,
        expected: nameId.value.trim(),
        actual: nameId.value,
        place: { element: nameId.element, part: 'content' as const },
      },
    ];
  },
};
