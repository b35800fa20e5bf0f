/** There was no request, yet the Response claims to answer one. */
import type { Check, Failure } from '../check';
import { chosenConfirmation } from '../derived/bearer-confirmation';

export const unsolicitedInResponseTo: Check = {
  id: 'unsolicited-in-response-to',
  category: 'response',
  severity: 'error',
  title: 'An unsolicited Response claims no request',
  failureTitle: 'The Response claims a request, but none was sent',
  why: 'An unsolicited Response must not carry InResponseTo. One that does was taken from another login.',
  remedy: {
    idp: 'Leave InResponseTo out when the login starts at the IdP.',
    sp: 'If the SP did send a request, find out why it was forgotten: a lost cookie, an expired store, another node.',
  },
  citations: ['profiles-4.1.5', 'profiles-4.1.4.3-in-response-to'],
  needs: [],
  kinds: ['Response'],
  applies: ({ correlation }) => correlation.kind === 'unsolicited',
  run: (subject) => {
    const failures: Failure[] = [];
    const report = (
      where: string,
      value: string | null | undefined,
      element: NonNullable<Failure['place']>['element'],
    ): void => {
      if (typeof value !== 'string') return;
      failures.push({
        message: `${where} carries InResponseTo ${value}, although no request was sent.`,
        expected: null,
        actual: value,
        place: { element, attribute: 'InResponseTo' },
      });
    };
    if (subject.response !== null)
      report('The Response', subject.response.inResponseTo, subject.response.element);
    const data = chosenConfirmation(subject)?.data;
    if (data) report('SubjectConfirmationData', data.inResponseTo, data.element);
    return failures;
  },
};
