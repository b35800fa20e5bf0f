/** An assertion beside a status that reports a failure: an attack on receivers that do not look at the status. */
import type { Check } from '../check';

export const assertionInError: Check = {
  id: 'assertion-in-error',
  category: 'response',
  severity: 'error',
  title: 'A Response that reports a failure carries no assertion',
  failureTitle: 'The status reports a failure, yet there is an assertion',
  why: 'An IdP that refuses must not send an assertion. A receiver that reads the assertion and not the status would sign the user in.',
  remedy: {
    idp: 'Send either Success with an assertion, or an error status without one.',
    sp: 'No change: refusing it is right. Look at the status before the assertions.',
  },
  citations: ['profiles-4.1.4.2-error'],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => typeof response?.status?.code === 'string',
  run: ({ response }) => {
    const code = response?.status?.code ?? '';
    if (response === null || code === 'urn:oasis:names:tc:SAML:2.0:status:Success') return [];
    const element = response.assertions[0]?.element ?? response.encryptedAssertions[0];
    if (element === undefined) return [];
    return [
      {
        message: `The status is ${code}, and the Response carries ${element.local}.`,
        expected: 'no assertion',
        actual: element.local,
        place: { element },
      },
    ];
  },
};
