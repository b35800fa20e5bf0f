/** A time in the 60th second: SAML knows no leap seconds. */
import type { Check } from '../check';
import { statedTimes } from '../derived/message-times';
import { judgedKinds } from '../derived/protocol-message';

export const instantLeapSecond: Check = {
  id: 'instant-leap-second',
  category: 'assertion',
  severity: 'error',
  title: 'No time lies in a leap second',
  failureTitle: 'A time lies in a leap second',
  why: 'Second 60 does not exist in SAML. Parsers refuse it, so that the condition cannot be evaluated and the assertion cannot be used.',
  remedy: { idp: 'Write second 59 or 0; let the clock be corrected slowly over a leap second.', sp: null },
  citations: ['core-1.3.3'],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => statedTimes(subject).length > 0,
  run: (subject) =>
    statedTimes(subject)
      .filter(({ value }) => /T\d\d:\d\d:6\d/.test(value))
      .map(({ name, value, place }) => ({
        message: `${name} is ${value}.`,
        expected: 'seconds from 00 to 59',
        actual: value,
        place,
      })),
};
