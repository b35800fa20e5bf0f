/** A message that was compressed although it was posted: the POST binding knows no DEFLATE, so the receiver reads noise. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { hasStep, wasEncoded } from '../derived/transport-facts';

export const deflatedPost: Check = {
  id: 'deflated-post',
  category: 'transport',
  severity: 'error',
  title: 'A posted message is not compressed',
  failureTitle: 'The message was posted, but compressed as for a redirect',
  why: 'DEFLATE belongs to HTTP-Redirect. By HTTP-POST the receiver decodes base64 and finds binary data where XML should begin.',
  remedy: {
    idp: 'For HTTP-POST encode the XML with base64 alone.',
    sp: 'For HTTP-POST encode the XML with base64 alone; libraries often compress requests by default.',
  },
  citations: ['bindings-3.5.4-base64'],
  needs: [],
  kinds: anyKind,
  applies: (subject) => subject.transport.binding === 'post' && wasEncoded(subject),
  run: (subject) =>
    hasStep(subject, 'inflate')
      ? [
          {
            message: 'The form field holds base64 of DEFLATE data; it reads as a message only when inflated.',
            expected: 'base64 of the XML',
            actual: 'base64 of DEFLATE data',
            offset: 0,
          },
        ]
      : [],
};
