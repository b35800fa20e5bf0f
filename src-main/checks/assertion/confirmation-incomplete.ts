/** A bearer confirmation that lacks what makes it safe: where it may be used, and until when. */
import type { Check, Failure } from '../check';
import { bearerConfirmations, chosenConfirmation } from '../derived/bearer-confirmation';
import { assertionKinds } from '../derived/protocol-message';

export const confirmationIncomplete: Check = {
  id: 'confirmation-incomplete',
  category: 'assertion',
  severity: 'error',
  title: 'The bearer confirmation states Recipient and NotOnOrAfter',
  failureTitle: 'The bearer confirmation lacks Recipient or NotOnOrAfter',
  why: 'Without them a captured assertion could be used at another URL, or for ever. The browser profile requires both.',
  remedy: {
    idp: 'Send SubjectConfirmationData with Recipient (the ACS URL) and NotOnOrAfter (a few minutes ahead).',
    sp: 'No change: the web profile requires both.',
  },
  citations: ['profiles-4.1.4.2-confirmation', 'core-2.4.1'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => bearerConfirmations(subject).length > 0,
  run: (subject) => {
    const confirmation = chosenConfirmation(subject);
    if (confirmation === null) return [];
    const { data } = confirmation;
    if (data === null) {
      return [
        {
          message: 'SubjectConfirmation has no SubjectConfirmationData.',
          place: { element: confirmation.element },
        },
      ];
    }
    const failures: Failure[] = [];
    const place = { element: data.element };
    if ((data.recipient ?? '').trim() === '') {
      failures.push({
        message: 'SubjectConfirmationData states no Recipient.',
        expected: subject.acsUrls[0] ?? "the SP's ACS URL",
        actual: data.recipient,
        place,
      });
    }
    if (data.notOnOrAfter === null) {
      failures.push({
        message: 'SubjectConfirmationData states no NotOnOrAfter.',
        expected: 'a time',
        actual: null,
        place,
      });
    }
    return failures;
  },
};
