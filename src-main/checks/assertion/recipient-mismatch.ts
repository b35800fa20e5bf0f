/** The confirmation is for another URL than the one the assertion arrived at. */
import type { Check } from '../check';
import { chosenConfirmation } from '../derived/bearer-confirmation';
import { describeDifference } from '../derived/near-miss';
import { assertionKinds } from '../derived/protocol-message';

export const recipientMismatch: Check = {
  id: 'recipient-mismatch',
  category: 'assertion',
  severity: 'error',
  title: "Recipient is the SP's ACS URL",
  failureTitle: "Recipient is not the SP's ACS URL",
  why: 'Recipient binds the assertion to one address. The SP has to compare it with the ACS URL it was delivered to.',
  remedy: {
    idp: "Set Recipient (Okta: Recipient URL) to the SP's ACS URL, character for character, query string included.",
    sp: 'Register the ACS URL under which users reach it from outside; behind a proxy that ends TLS, tell the application about scheme, host and port.',
  },
  citations: ['profiles-4.1.4.3-recipient', 'profiles-4.1.4.2-confirmation'],
  needs: ['acs-url'],
  kinds: assertionKinds,
  applies: (subject) => (chosenConfirmation(subject)?.data?.recipient ?? '').trim() !== '',
  run: (subject) => {
    const data = chosenConfirmation(subject)?.data;
    const actual = data?.recipient;
    if (!data || typeof actual !== 'string' || subject.acsUrls.includes(actual)) return [];
    const expected = subject.acsUrls.join(' or ');
    const difference = subject.acsUrls
      .map((url) => describeDifference(url, actual))
      .find((words) => words !== null);
    return [
      {
        message: `Recipient is ${actual}, but the ACS URL is ${expected}${difference ? `: ${difference}` : ''}.`,
        expected,
        actual,
        place: { element: data.element, attribute: 'Recipient' },
      },
    ];
  },
};
