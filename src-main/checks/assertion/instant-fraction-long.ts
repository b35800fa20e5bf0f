/** More than six digits behind the second: .NET writes seven, and some parsers stop at six or three. */
import type { Check } from '../check';
import { statedTimes } from '../derived/message-times';
import { judgedKinds } from '../derived/protocol-message';

export const instantFractionLong: Check = {
  id: 'instant-fraction-long',
  category: 'assertion',
  severity: 'notice',
  title: 'Times are written to the microsecond at most',
  failureTitle: 'A time has more than six digits behind the second',
  why: 'xs:dateTime allows any number of digits, but parsers built on microseconds (Python before 3.11, some databases) fail on the seventh.',
  remedy: {
    idp: 'Write times in whole seconds or milliseconds.',
    sp: 'Parse times as xs:dateTime, cutting digits that are not needed.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => statedTimes(subject).length > 0,
  run: (subject) =>
    statedTimes(subject)
      .filter(({ value, instant }) => instant !== null && /\.\d{7}/.test(value))
      .map(({ name, value, place }) => ({
        message: `${name} is ${value}.`,
        expected: 'six digits at most',
        actual: value,
        place,
      })),
};
