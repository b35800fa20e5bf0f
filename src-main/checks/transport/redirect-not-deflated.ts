/** A query string whose message was not compressed: receivers inflate first, and fail. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { hasStep, queryFields, wasEncoded } from '../derived/transport-facts';

export const redirectNotDeflated: Check = {
  id: 'redirect-not-deflated',
  category: 'transport',
  severity: 'error',
  title: 'A message in a query string is compressed with DEFLATE',
  failureTitle: 'The message in the query string is not compressed',
  why: 'The receiver of a redirect inflates what base64 gives; plain XML cannot be inflated.',
  remedy: {
    idp: 'Compress with raw DEFLATE (RFC 1951) before base64, or answer by HTTP-POST.',
    sp: 'Compress with raw DEFLATE (RFC 1951) before base64, or send the request by HTTP-POST.',
  },
  citations: ['bindings-3.4.4.1-deflate'],
  needs: [],
  kinds: anyKind,
  applies: (subject) =>
    subject.transport.rawQuery !== null &&
    wasEncoded(subject) &&
    !queryFields(subject).some(({ name }) => name === 'SAMLEncoding'),
  run: (subject) =>
    hasStep(subject, 'inflate')
      ? []
      : [
          {
            message: 'The query string holds base64 of plain XML.',
            expected: 'base64 of DEFLATE data',
            actual: 'base64 of the XML',
            offset: 0,
          },
        ],
};
