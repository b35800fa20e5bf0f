/** A redirect at the ACS turned the POST into a GET, and the Response was lost on the way. */
import type { Check } from '../check';
import { flowAround, isDelivered, originOf, pathOf } from '../derived/flow-exchanges';
import { hostOf } from '../derived/uri';

const DROPS_BODY: readonly number[] = [301, 302, 303];

export const postBecameGet: Check = {
  id: 'post-became-get',
  category: 'flow',
  severity: 'error',
  title: 'The posted Response reaches the ACS without a redirect',
  failureTitle: 'A redirect turned the posted Response into a GET without it',
  why: 'After 301, 302 or 303 browsers ask for the new address by GET and leave the form behind. The ACS then sees a request without SAMLResponse and shows its login page or an error.',
  remedy: {
    idp: 'Set the ACS URL to the final address: the right scheme, host, port and slash at the end.',
    sp: 'Publish the address that answers without a redirect, and exempt the ACS from rules that rewrite the scheme, the host or the slash; where a redirect must stay, answer 307 or 308.',
  },
  citations: [],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) => isDelivered(subject) && flowAround(subject)?.here.status != null,
  run: (subject) => {
    const around = flowAround(subject);
    if (!around) return [];
    const { here, after } = around;
    const { location, status } = here;
    if (location === null || status === null || !DROPS_BODY.includes(status)) return [];
    const isSameEndpoint = pathOf(location).toLowerCase() === pathOf(here.url).toLowerCase();
    const isSameAddress = isSameEndpoint && location.split(/[?#]/)[0] === here.url.split(/[?#]/)[0];
    // Back to the very same address is how some SPs end a login; the session is in the cookie then.
    if (!isSameEndpoint || (isSameAddress && here.cookiesSet.length > 0)) return [];
    const next = after.find(
      ({ url }) => pathOf(url) === pathOf(location) && hostOf(url) === hostOf(location),
    );
    return [
      {
        message: `${originOf(here.url)}${pathOf(here.url)} answered the POST with ${status} to ${location.split('?')[0] ?? ''}${next === undefined ? '' : `, which the browser asked for by ${next.method}${next.status === null ? '' : ` and got ${next.status}`}`}.`,
        expected: location.split('?')[0] ?? location,
        actual: here.url.split('?')[0] ?? here.url,
      },
    ];
  },
};
