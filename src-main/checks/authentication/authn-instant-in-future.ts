/** An authentication that has not happened yet. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { durationWords } from '../derived/duration-words';
import { instantOf, instantWords } from '../derived/instant';
import { assertionKinds } from '../derived/protocol-message';

export const authnInstantInFuture: Check = {
  id: 'authn-instant-in-future',
  category: 'authentication',
  severity: 'warning',
  title: 'The user authenticated in the past',
  failureTitle: 'AuthnInstant is in the future',
  why: "The IdP's clock is ahead of the SP's. Service providers that look at the age of the authentication refuse.",
  remedy: {
    idp: 'Set the clock of the server by NTP.',
    sp: 'Set the clock of the server by NTP; allow a clock skew of three to five minutes.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.authnStatements.length ?? 0) > 0,
  run: (subject) =>
    (consumedAssertion(subject)?.read.authnStatements ?? []).flatMap(({ element, authnInstant }) => {
      const instant = instantOf(authnInstant);
      if (instant === null || instant <= subject.now + subject.skew) return [];
      return [
        {
          message: `AuthnInstant is ${authnInstant ?? ''}: the IdP's clock is ${durationWords(instant - subject.now)} ahead.`,
          expected: `at most ${instantWords(subject.now + subject.skew)}`,
          actual: authnInstant,
          place: { element, attribute: 'AuthnInstant' },
        },
      ];
    }),
};
