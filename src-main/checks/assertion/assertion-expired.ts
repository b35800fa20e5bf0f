/** The validity of the assertion has ended. NotOnOrAfter is exclusive: at that very instant it is over. */
import type { Check } from '../check';
import { clockWords } from '../derived/clock-words';
import { consumedAssertion } from '../derived/consumed-assertion';
import { durationWords } from '../derived/duration-words';
import { instantOf, instantWords } from '../derived/instant';
import { assertionKinds } from '../derived/protocol-message';

export const assertionExpired: Check = {
  id: 'assertion-expired',
  category: 'assertion',
  severity: 'error',
  title: 'The assertion is still valid',
  failureTitle: 'The assertion has expired',
  why: 'The SP must not accept an assertion after Conditions/@NotOnOrAfter, beyond the clock skew it allows.',
  remedy: {
    idp: "Synchronise the IdP's clock (NTP); if it is right, give assertions a longer validity.",
    sp: "Synchronise the SP's clock (NTP). If the message is an old capture, judge it at its own time or replay it freshened.",
  },
  citations: ['core-2.5.1.2', 'core-2.5.1.1'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => instantOf(consumedAssertion(subject)?.read.conditions?.notOnOrAfter ?? null) !== null,
  run: (subject) => {
    const conditions = consumedAssertion(subject)?.read.conditions;
    const end = instantOf(conditions?.notOnOrAfter ?? null);
    if (!conditions || end === null || subject.now - subject.skew < end) return [];
    return [
      {
        message: `The assertion ended ${durationWords(subject.now - end)} before it was judged; the SP allows ${durationWords(subject.skew)} of clock skew.${clockWords(subject)}`,
        expected: `before ${conditions.notOnOrAfter ?? ''}`,
        actual: instantWords(subject.now),
        place: { element: conditions.element, attribute: 'NotOnOrAfter' },
      },
    ];
  },
};
