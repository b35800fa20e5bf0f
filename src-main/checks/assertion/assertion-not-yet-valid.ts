/** The assertion is valid only later: nearly always the IdP's clock is ahead of the SP's. */
import type { Check } from '../check';
import { clockWords } from '../derived/clock-words';
import { consumedAssertion } from '../derived/consumed-assertion';
import { durationWords } from '../derived/duration-words';
import { instantOf, instantWords } from '../derived/instant';
import { assertionKinds } from '../derived/protocol-message';

export const assertionNotYetValid: Check = {
  id: 'assertion-not-yet-valid',
  category: 'assertion',
  severity: 'error',
  title: 'The assertion is already valid',
  failureTitle: 'The assertion is not valid yet',
  why: 'The SP must not accept an assertion before Conditions/@NotBefore, beyond the clock skew it allows.',
  remedy: {
    idp: "Synchronise the IdP's clock (NTP), or set NotBefore a few minutes back as most IdPs do.",
    sp: "Synchronise the SP's clock (NTP), or allow more skew.",
  },
  citations: ['core-2.5.1.2', 'core-2.5.1.1'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => instantOf(consumedAssertion(subject)?.read.conditions?.notBefore ?? null) !== null,
  run: (subject) => {
    const conditions = consumedAssertion(subject)?.read.conditions;
    const start = instantOf(conditions?.notBefore ?? null);
    if (!conditions || start === null || subject.now + subject.skew >= start) return [];
    return [
      {
        message: `The assertion starts ${durationWords(start - subject.now)} after it was judged; the SP allows ${durationWords(subject.skew)} of clock skew.${clockWords(subject)}`,
        expected: `at or after ${conditions.notBefore ?? ''}`,
        actual: instantWords(subject.now),
        place: { element: conditions.element, attribute: 'NotBefore' },
      },
    ];
  },
};
