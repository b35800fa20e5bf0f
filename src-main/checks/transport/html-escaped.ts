/** Character references inside the encoded value: it went through HTML escaping once too often. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { wasEncoded, wasRepaired } from '../derived/transport-facts';

export const htmlEscaped: Check = {
  id: 'html-escaped',
  category: 'transport',
  severity: 'warning',
  title: 'The encoded message holds no HTML escapes',
  failureTitle: 'The encoded message was escaped as HTML',
  why: 'A "+" written as &#43; or &#x2b; inside the base64 is right in the page that posts it, and wrong in what is posted.',
  remedy: {
    idp: 'Escape the field value once: let the template escape it, or the code, not both.',
    sp: 'When the value was copied from a page source, copy it from the network panel instead.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: wasEncoded,
  run: (subject) =>
    wasRepaired(subject, 'html-escaped')
      ? [
          {
            message:
              'The value holds HTML character references such as &#43; or &amp;; undone, it decodes to this message.',
            expected: '+',
            actual: '&#43; or &amp;',
            offset: 0,
          },
        ]
      : [],
};
