/** A value that is still percent-encoded after one decoding. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { wasEncoded, wasRepaired } from '../derived/transport-facts';

export const percentEncodedTwice: Check = {
  id: 'percent-encoded-twice',
  category: 'transport',
  severity: 'warning',
  title: 'The message is percent-encoded once at most',
  failureTitle: 'The message is percent-encoded twice',
  why: 'A receiver decodes once and then finds %2B where base64 should stand. A signature of the query string breaks as well.',
  remedy: {
    idp: 'Give the plain base64 to the function that builds the URL; it encodes by itself.',
    sp: 'Give the plain base64 to the function that builds the URL; check proxies and redirects that encode an encoded URL again.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: wasEncoded,
  run: (subject) =>
    wasRepaired(subject, 'encoded-twice')
      ? [
          {
            message: 'After one percent-decoding %xx escapes are left; a second one gives this message.',
            expected: '%2B',
            actual: '%252B',
            offset: 0,
          },
        ]
      : [],
};
