/** A time no receiver can read: a condition that cannot be evaluated makes the assertion unusable. */
import type { Check } from '../check';
import { statedTimes } from '../derived/message-times';
import { judgedKinds } from '../derived/protocol-message';

export const instantMalformed: Check = {
  id: 'instant-malformed',
  category: 'assertion',
  severity: 'error',
  title: 'Times have the form of an xs:dateTime',
  failureTitle: 'A time is not written as an xs:dateTime',
  why: 'A condition that cannot be evaluated makes the assertion indeterminate, and an indeterminate assertion has to be rejected.',
  remedy: {
    idp: 'Write times as 2026-11-23T04:10:14Z. Leap seconds do not exist in SAML.',
    sp: 'Write times as 2026-11-23T04:10:14Z.',
  },
  citations: ['core-1.3.3', 'core-2.5.1.1'],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => statedTimes(subject).length > 0,
  run: (subject) =>
    statedTimes(subject)
      .filter(({ instant }) => instant === null)
      .map(({ name, value, place }) => ({
        message: `${name} is ${value === '' ? 'empty' : value}.`,
        expected: 'a time such as 2026-11-23T04:10:14Z',
        actual: value,
        place,
      })),
};
