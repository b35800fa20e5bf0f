/** The user authenticated long ago and the IdP reused the session: some service providers set a limit. */
import type { Check } from '../check';
import { answeredRequest, authnInstantOf } from '../derived/answered-request';
import { consumedAssertion } from '../derived/consumed-assertion';
import { durationWords } from '../derived/duration-words';
import { instantWords } from '../derived/instant';
import { isTrue } from '../derived/known-uris';
import { assertionKinds } from '../derived/protocol-message';

/** The limit Spring Security SAML, and others after it, start with: 7200 s. */
const LIMIT = 2 * 60 * 60_000;

export const authnInstantOld: Check = {
  id: 'authn-instant-old',
  category: 'authentication',
  severity: 'warning',
  title: 'The user authenticated within the last two hours',
  failureTitle: 'The user authenticated more than two hours ago',
  why: 'The IdP signed the user in from an older session. Service providers with a limit (Spring Security SAML: 2 hours) refuse then, and only users who were signed in for long are hit.',
  remedy: {
    idp: "Shorten the IdP's session, or honour ForceAuthn.",
    sp: 'Raise the limit (Spring: maxAuthenticationAge), or send ForceAuthn="true" when a fresh login is wanted.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    authnInstantOf(subject) !== null && !isTrue(answeredRequest(subject)?.forceAuthn ?? null),
  run: (subject) => {
    const instant = authnInstantOf(subject);
    if (instant === null || subject.now - subject.skew - instant <= LIMIT) return [];
    const element = consumedAssertion(subject)?.read.authnStatements[0]?.element;
    return [
      {
        message: `AuthnInstant is ${instantWords(instant)}, ${durationWords(subject.now - instant)} ago.`,
        expected: `at least ${instantWords(subject.now - subject.skew - LIMIT)}`,
        actual: instantWords(instant),
        ...(element === undefined ? {} : { place: { element, attribute: 'AuthnInstant' } }),
      },
    ];
  },
};
