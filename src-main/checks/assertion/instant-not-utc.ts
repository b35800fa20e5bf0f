/** A time with an offset, or without any zone: SAML times are UTC. */
import type { Check } from '../check';
import { statedTimes } from '../derived/message-times';
import { judgedKinds } from '../derived/protocol-message';

export const instantNotUtc: Check = {
  id: 'instant-not-utc',
  category: 'assertion',
  severity: 'error',
  title: 'Times are in UTC',
  failureTitle: 'A time is not in UTC',
  why: 'SimpleSAMLphp and others accept only times that end in Z; those that read an offset may be hours wrong.',
  remedy: { idp: 'Write times in UTC, with a Z at the end.', sp: 'Write times in UTC, with a Z at the end.' },
  citations: ['core-1.3.3'],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => statedTimes(subject).length > 0,
  run: (subject) =>
    statedTimes(subject).flatMap(({ name, value, instant, place }) => {
      if (instant === null || instant.zone === 'Z') return [];
      const unmarked = instant.zone === null;
      return [
        {
          message: unmarked ? `${name} is ${value}, without a zone.` : `${name} is ${value}, with an offset.`,
          expected: new Date(instant.ms).toISOString(),
          actual: value,
          // The specification's words can be read to allow a time without any zone marker.
          ...(unmarked ? { severity: 'warning' as const } : {}),
          place,
        },
      ];
    }),
};
