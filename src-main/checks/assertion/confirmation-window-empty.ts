/** SubjectConfirmationData whose NotBefore is not earlier than its NotOnOrAfter. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { instantOf } from '../derived/instant';
import { assertionKinds } from '../derived/protocol-message';

export const confirmationWindowEmpty: Check = {
  id: 'confirmation-window-empty',
  category: 'assertion',
  severity: 'warning',
  title: 'The subject confirmation begins before it ends',
  failureTitle: 'The subject confirmation ends before it begins',
  why: 'NotBefore has to be earlier than NotOnOrAfter; this confirmation can never be satisfied. Another one may still be.',
  remedy: {
    idp: 'Leave NotBefore out of bearer confirmations, and give them minutes of validity.',
    sp: null,
  },
  citations: ['core-2.4.1.2-window'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.subjectConfirmations.length ?? 0) > 0,
  run: (subject) =>
    (consumedAssertion(subject)?.read.subjectConfirmations ?? []).flatMap(({ data }) => {
      const start = instantOf(data?.notBefore ?? null);
      const end = instantOf(data?.notOnOrAfter ?? null);
      if (!data || start === null || end === null || start < end) return [];
      return [
        {
          message: `SubjectConfirmationData has NotBefore ${data.notBefore ?? ''} and NotOnOrAfter ${data.notOnOrAfter ?? ''}.`,
          expected: `before ${data.notOnOrAfter ?? ''}`,
          actual: data.notBefore,
          place: { element: data.element, attribute: 'NotBefore' },
        },
      ];
    }),
};
