/** A NameID with invisible characters, or letters of another alphabet that look like the right ones. */
import type { Check } from '../check';
import {
  codePointWords,
  foldConfusables,
  hiddenIn,
  lookAlikesIn,
  withoutHidden,
} from '../derived/confusables';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const nameIdLookAlike: Check = {
  id: 'name-id-look-alike',
  category: 'assertion',
  severity: 'warning',
  title: 'NameID is what it looks like',
  failureTitle: 'NameID is not what it looks like',
  why: 'The name looks like that of another user and is not the same, character for character. It finds no account, or a second one; where an application folds such letters it finds the account of the other user.',
  remedy: {
    idp: 'Correct the value in the directory: it was pasted from a document, or somebody chose it to deceive.',
    sp: 'Do not fold letters of other alphabets when looking users up.',
  },
  citations: ['core-1.3.1-exact'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.nameId?.value ?? '') !== '',
  run: (subject) => {
    const nameId = consumedAssertion(subject)?.read.nameId;
    if (!nameId) return [];
    const strange = [...hiddenIn(nameId.value), ...lookAlikesIn(nameId.value)];
    if (strange.length === 0) return [];
    return [
      {
        message: `NameID ${nameId.value} holds ${codePointWords(strange)}.`,
        expected: foldConfusables(withoutHidden(nameId.value)),
        actual: nameId.value,
        place: { element: nameId.element, part: 'content' as const },
      },
    ];
  },
};
