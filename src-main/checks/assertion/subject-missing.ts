/** An assertion about nobody. */
import type { Check } from '../check';
import { consumedAssertion, hasAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const subjectMissing: Check = {
  id: 'subject-missing',
  category: 'assertion',
  severity: 'error',
  title: 'The assertion has a Subject',
  failureTitle: 'The assertion has no Subject',
  why: 'It says something about attributes or an authentication, but not of whom, and nothing confirms that whoever presents it is meant.',
  remedy: {
    idp: 'Send a Subject with a NameID and a bearer SubjectConfirmation.',
    sp: 'No change: the web profile requires it.',
  },
  citations: ['profiles-4.1.4.2-bearer'],
  needs: [],
  kinds: assertionKinds,
  applies: hasAssertion,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined || read.subject !== null) return [];
    return [
      {
        message: `The assertion ${read.id ?? '(without ID)'} has no Subject.`,
        expected: 'a Subject',
        actual: 'none',
        place: { element: read.element },
      },
    ];
  },
};
