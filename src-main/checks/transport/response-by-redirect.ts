/** A Response that came in a query string: the browser profile allows POST and artifact only. */
import type { Check } from '../check';

export const responseByRedirect: Check = {
  id: 'response-by-redirect',
  category: 'transport',
  severity: 'error',
  title: 'The Response did not come by HTTP-Redirect',
  failureTitle: 'The Response came by HTTP-Redirect',
  why: 'A Response is too long for a URL, ends up in histories and logs, and its own signature would have to be removed. Service providers accept it by POST only.',
  remedy: {
    idp: 'Answer with the HTTP-POST binding.',
    sp: 'Register the ACS with the HTTP-POST binding in the metadata, and ask for it in ProtocolBinding.',
  },
  citations: ['profiles-4.1.2'],
  needs: [],
  kinds: ['Response'],
  applies: ({ transport }) => transport.binding !== 'none',
  run: ({ transport, message }) =>
    transport.rawQuery !== null
      ? [
          {
            message: 'The Response came in the query string of a URL.',
            expected: 'HTTP-POST',
            actual: 'HTTP-Redirect',
            place: message.element === null ? null : { element: message.element },
          },
        ]
      : [],
};
