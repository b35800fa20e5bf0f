/** Line ends inside the base64 of a message: many senders wrap it, and strict decoders refuse them. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { wasEncoded, wasRepaired } from '../derived/transport-facts';

export const base64Wrapped: Check = {
  id: 'base64-wrapped',
  category: 'transport',
  severity: 'warning',
  title: 'The base64 of the message has no white space',
  failureTitle: 'The base64 of the message holds white space',
  why: 'In a URL white space is forbidden and breaks the signature. In a form most receivers skip line ends, some strict decoders do not.',
  remedy: {
    idp: 'Encode without line wraps (in Java: getEncoder instead of getMimeEncoder; openssl: -A).',
    sp: 'Encode requests without line wraps, and skip white space when decoding answers.',
  },
  citations: ['bindings-3.4.4.1-base64'],
  needs: [],
  kinds: anyKind,
  applies: wasEncoded,
  run: (subject) =>
    wasRepaired(subject, 'white-space')
      ? [
          {
            message: 'The base64 was wrapped into lines or holds other white space.',
            expected: 'one line',
            actual: 'white space inside the value',
            offset: 0,
            ...(subject.transport.rawQuery === null ? { severity: 'notice' as const } : {}),
          },
        ]
      : [],
};
