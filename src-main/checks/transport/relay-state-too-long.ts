/** RelayState beyond 80 bytes: some products refuse or cut it, and the user lands on the wrong page. */
import type { Check } from '../check';
import { protocolKinds } from '../derived/protocol-message';
import { utf8Length } from '../derived/transport-facts';

export const relayStateTooLong: Check = {
  id: 'relay-state-too-long',
  category: 'transport',
  severity: 'warning',
  title: 'RelayState has at most 80 bytes',
  failureTitle: 'RelayState is longer than 80 bytes',
  why: 'The bindings limit it to 80 bytes. Most products carry more, some refuse it or cut it off, so that the way back to the page is lost.',
  remedy: {
    idp: 'Keep the target of an IdP-initiated login short.',
    sp: 'Keep the target page on the server (or in a cookie) and send a short key as RelayState.',
  },
  citations: ['bindings-3.4.3-length'],
  needs: [],
  kinds: protocolKinds,
  applies: ({ transport }) => transport.relayState !== null,
  run: ({ transport }) => {
    const length = utf8Length(transport.relayState ?? '');
    if (length <= 80) return [];
    return [
      {
        message: `RelayState has ${length} bytes.`,
        expected: 'at most 80 bytes',
        actual: transport.relayState,
        offset: 0,
      },
    ];
  },
};
