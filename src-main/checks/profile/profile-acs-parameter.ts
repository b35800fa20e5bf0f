/** The vendor tells customers apart by a parameter of the ACS URL, and it is missing or another one. */
import type { Check, Failure } from '../check';
import { chosenConfirmation } from '../derived/bearer-confirmation';
import { hasAssertion } from '../derived/consumed-assertion';
import type { Subject } from '../subject';

function compare(
  subject: Subject,
  where: string,
  value: string | null,
  place: Failure['place'],
): readonly Failure[] {
  const { profile } = subject;
  const [base = '', query = ''] = (profile?.acsUrl ?? '').split('?');
  if (value === null || value === profile?.acsUrl || value.split('?')[0] !== base) return [];
  const given = value.split('?')[1] ?? '';
  return [
    {
      message: `${where} ${given === '' ? `lacks the query string ?${query}` : `has the query string ?${given} instead of ?${query}`}. ${profile?.name ?? ''} tells its customers apart by it.`,
      expected: profile?.acsUrl ?? null,
      actual: value,
      ...(place === undefined ? {} : { place }),
    },
  ];
}

export const profileAcsParameter: Check = {
  id: 'profile-acs-parameter',
  category: 'profile',
  severity: 'error',
  title: "Recipient and Destination carry the customer's parameter",
  failureTitle: 'The parameter that tells customers apart is missing or another',
  why: 'Every customer of the vendor has the same address but for this parameter. Without it, or with that of another, the login arrives nowhere.',
  remedy: {
    idp: 'Enter the whole address, query string included, as ACS URL, Recipient and Destination (Okta: "Use this for Recipient URL and Destination URL").',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: ['Response', 'Assertion'],
  applies: (subject) => subject.profile?.habits?.acsParameter !== undefined && hasAssertion(subject),
  run: (subject) => {
    const data = chosenConfirmation(subject)?.data ?? null;
    const { response } = subject;
    return [
      ...(response === null
        ? []
        : compare(subject, 'Destination', response.destination, {
            element: response.element,
            attribute: 'Destination',
          })),
      ...(data === null
        ? []
        : compare(subject, 'Recipient', data.recipient, { element: data.element, attribute: 'Recipient' })),
    ];
  },
};
