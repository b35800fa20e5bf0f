/** The request demanded a fresh login, and the user was signed in from an older session. */
import type { Check } from '../check';
import { answeredRequest, authnInstantOf } from '../derived/answered-request';
import { consumedAssertion } from '../derived/consumed-assertion';
import { durationWords } from '../derived/duration-words';
import { instantOf, instantWords } from '../derived/instant';
import { isTrue } from '../derived/known-uris';

export const forceAuthnIgnored: Check = {
  id: 'force-authn-ignored',
  category: 'authentication',
  severity: 'warning',
  title: 'ForceAuthn led to a fresh authentication',
  failureTitle: 'ForceAuthn was ignored: the authentication is older',
  why: 'ForceAuthn demands that the user authenticates now. An AuthnInstant before the request shows that an older session was reused; service providers that rely on it refuse.',
  remedy: {
    idp: 'Honour ForceAuthn, and set AuthnInstant to the time of the new login (some products keep the time of the first).',
    sp: 'Compare AuthnInstant with the time of the request; browsers can remove ForceAuthn from unsigned requests, so sign them.',
  },
  citations: ['core-3.4.1-force-authn'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => {
    const request = answeredRequest(subject);
    return (
      isTrue(request?.forceAuthn ?? null) &&
      instantOf(request?.issueInstant ?? null) !== null &&
      authnInstantOf(subject) !== null
    );
  },
  run: (subject) => {
    const asked = instantOf(answeredRequest(subject)?.issueInstant ?? null);
    const instant = authnInstantOf(subject);
    if (asked === null || instant === null || instant >= asked - subject.skew) return [];
    const element = consumedAssertion(subject)?.read.authnStatements[0]?.element;
    return [
      {
        message: `AuthnInstant is ${instantWords(instant)}, ${durationWords(asked - instant)} before the request was sent.`,
        expected: `at least ${instantWords(asked - subject.skew)}`,
        actual: instantWords(instant),
        ...(element === undefined ? {} : { place: { element, attribute: 'AuthnInstant' } }),
      },
    ];
  },
};
