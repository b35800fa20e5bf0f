/** Response and SubjectConfirmationData answer different requests: both cannot be right, whichever was sent. */
import type { Check } from '../check';
import { chosenConfirmation } from '../derived/bearer-confirmation';

export const inResponseToDiffers: Check = {
  id: 'in-response-to-differs',
  category: 'response',
  severity: 'error',
  title: 'Response and confirmation answer the same request',
  failureTitle: 'Response and confirmation answer different requests',
  why: 'An assertion from one login inside the Response of another is how a stolen assertion is used.',
  remedy: {
    idp: 'Write the ID of the request into both places.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['core-3.2.2-in-response-to', 'profiles-4.1.4.2-confirmation'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) =>
    subject.correlation.kind === 'unknown' &&
    typeof subject.response?.inResponseTo === 'string' &&
    typeof chosenConfirmation(subject)?.data?.inResponseTo === 'string',
  run: (subject) => {
    const outer = subject.response?.inResponseTo ?? null;
    const data = chosenConfirmation(subject)?.data;
    if (!data || data.inResponseTo === outer) return [];
    return [
      {
        message: `InResponseTo of the Response is ${outer}, that of SubjectConfirmationData ${data.inResponseTo}.`,
        expected: outer,
        actual: data.inResponseTo,
        place: { element: data.element, attribute: 'InResponseTo' },
      },
    ];
  },
};
