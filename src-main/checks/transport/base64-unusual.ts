/** Base64 of another alphabet, or without its padding: readable for some decoders, an error for others. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { wasEncoded, wasRepaired } from '../derived/transport-facts';

export const base64Unusual: Check = {
  id: 'base64-unusual',
  category: 'transport',
  severity: 'warning',
  title: 'The base64 has the standard alphabet and its padding',
  failureTitle: 'The base64 has another alphabet, or its padding is missing',
  why: 'SAML uses the base64 of MIME: "+" and "/", filled up with "=" to a multiple of four. Strict decoders refuse the URL-safe form and missing padding.',
  remedy: {
    idp: 'Use the standard base64 encoder (RFC 2045), not the URL-safe one; percent-encode its result for URLs and forms.',
    sp: 'Use the standard base64 encoder (RFC 2045), not the URL-safe one; check that nothing strips "=" at the end.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: wasEncoded,
  run: (subject) => {
    const oddities = [
      ...(wasRepaired(subject, 'url-safe') ? ['"-" and "_" instead of "+" and "/"'] : []),
      ...(wasRepaired(subject, 'missing-padding') ? ['no "=" at the end'] : []),
    ];
    if (oddities.length === 0) return [];
    return [
      {
        message: `The base64 has ${oddities.join(' and ')}.`,
        expected: 'standard base64 with padding',
        actual: oddities.join(', '),
        offset: 0,
      },
    ];
  },
};
