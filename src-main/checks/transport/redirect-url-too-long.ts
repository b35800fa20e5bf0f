/** A URL that servers, proxies or browsers cut off or refuse. */
import type { Check } from '../check';
import { protocolKinds } from '../derived/protocol-message';

const NOTICED = 2_048;
/** The request line that common servers take without being asked to take more: 8 KB. */
const REFUSED = 8_000;

export const redirectUrlTooLong: Check = {
  id: 'redirect-url-too-long',
  category: 'transport',
  severity: 'warning',
  title: 'The redirect URL is short enough',
  failureTitle: 'The redirect URL is long',
  why: 'Beyond 2 KB some proxies and old browsers cut URLs off; beyond 8 KB most web servers answer 414. A certificate in the request or a long RelayState is the usual reason.',
  remedy: {
    idp: 'Offer HTTP-POST at the single sign-on URL, and raise the limit of the request line at the load balancer.',
    sp: 'Send the request by HTTP-POST, or leave out extensions, certificates and a long RelayState.',
  },
  citations: [],
  needs: [],
  kinds: protocolKinds,
  applies: ({ transport }) => transport.rawQuery !== null,
  run: ({ transport }) => {
    const length = (transport.rawQuery ?? '').length + 1 + (transport.url ?? '').length;
    if (length <= NOTICED) return [];
    return [
      {
        message: `The URL has ${length} characters.`,
        expected: `at most ${NOTICED} characters`,
        actual: `${length} characters`,
        offset: 0,
        ...(length <= REFUSED ? { severity: 'notice' as const } : {}),
      },
    ];
  },
};
