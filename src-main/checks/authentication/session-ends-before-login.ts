/** A session whose end lies before its beginning: it is over when it starts. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { instantOf } from '../derived/instant';
import { assertionKinds } from '../derived/protocol-message';

export const sessionEndsBeforeLogin: Check = {
  id: 'session-ends-before-login',
  category: 'authentication',
  severity: 'warning',
  title: 'The session ends after the authentication',
  failureTitle: 'The session ends before the authentication it follows',
  why: 'SessionNotOnOrAfter at or before AuthnInstant leaves no time at all; service providers that bound their session by it sign the user out at once.',
  remedy: {
    idp: 'Correct the session lifetime of the application; a zone that is applied twice is a frequent reason.',
    sp: null,
  },
  citations: ['profiles-4.1.4.3-session'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    (consumedAssertion(subject)?.read.authnStatements ?? []).some(
      ({ sessionNotOnOrAfter }) => sessionNotOnOrAfter !== null,
    ),
  run: (subject) =>
    (consumedAssertion(subject)?.read.authnStatements ?? []).flatMap(
      ({ element, authnInstant, sessionNotOnOrAfter }) => {
        const begin = instantOf(authnInstant);
        const end = instantOf(sessionNotOnOrAfter);
        if (begin === null || end === null || end > begin) return [];
        return [
          {
            message: `SessionNotOnOrAfter is ${sessionNotOnOrAfter ?? ''}, AuthnInstant ${authnInstant ?? ''}.`,
            expected: `a time after ${authnInstant ?? ''}`,
            actual: sessionNotOnOrAfter,
            place: { element, attribute: 'SessionNotOnOrAfter' },
          },
        ];
      },
    ),
};
