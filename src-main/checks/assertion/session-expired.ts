/** The session at the IdP is over before it begins at the SP. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { durationWords } from '../derived/duration-words';
import { instantOf, instantWords } from '../derived/instant';
import { assertionKinds } from '../derived/protocol-message';

export const sessionExpired: Check = {
  id: 'session-expired',
  category: 'assertion',
  severity: 'error',
  title: 'The session has not ended',
  failureTitle: 'The session has already ended',
  why: 'At SessionNotOnOrAfter the session counts as ended. Service providers that honour it sign the user out at once, or refuse the login.',
  remedy: {
    idp: 'Set SessionNotOnOrAfter to the end of the session (hours), not to the end of the assertion (minutes); check the clock.',
    sp: "Synchronise the SP's clock (NTP).",
  },
  citations: ['core-2.7.2-session', 'profiles-4.1.4.3-session'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    (consumedAssertion(subject)?.read.authnStatements ?? []).some(
      (statement) => instantOf(statement.sessionNotOnOrAfter) !== null,
    ),
  run: (subject) =>
    (consumedAssertion(subject)?.read.authnStatements ?? []).flatMap((statement) => {
      const end = instantOf(statement.sessionNotOnOrAfter);
      if (end === null || subject.now - subject.skew < end) return [];
      return [
        {
          message: `The session ended ${durationWords(subject.now - end)} before the message was judged.`,
          expected: `before ${statement.sessionNotOnOrAfter ?? ''}`,
          actual: instantWords(subject.now),
          place: { element: statement.element, attribute: 'SessionNotOnOrAfter' },
        },
      ];
    }),
};
