/** NotBefore on a bearer confirmation, which the browser profile forbids. */
import type { Check } from '../check';
import { bearerConfirmations, chosenConfirmation } from '../derived/bearer-confirmation';
import { assertionKinds } from '../derived/protocol-message';

export const confirmationNotBeforePresent: Check = {
  id: 'confirmation-not-before-present',
  category: 'assertion',
  severity: 'error',
  title: 'The bearer confirmation has no NotBefore',
  failureTitle: 'The bearer confirmation carries NotBefore',
  why: 'The profile forbids it, and some service providers refuse the assertion for it; NotBefore belongs into Conditions.',
  remedy: {
    idp: 'Leave NotBefore out of SubjectConfirmationData; keep it in Conditions.',
    sp: null,
  },
  citations: ['profiles-4.1.4.2-confirmation'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => bearerConfirmations(subject).length > 0,
  run: (subject) => {
    const data = chosenConfirmation(subject)?.data;
    if (!data || data.notBefore === null) return [];
    return [
      {
        message: `SubjectConfirmationData carries NotBefore ${data.notBefore}.`,
        expected: null,
        actual: data.notBefore,
        place: { element: data.element, attribute: 'NotBefore' },
      },
    ];
  },
};
