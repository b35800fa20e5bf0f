/** The Response is posted from another site, and the SP's cookie is not one that browsers send along then. */
import type { Check } from '../check';
import {
  cookiesOfSp,
  flowAround,
  isDelivered,
  isRefused,
  isSameSite,
  namesOf,
  sentFrom,
} from '../derived/flow-exchanges';

export const cookieHeldBySameSite: Check = {
  id: 'cookie-held-by-same-site',
  category: 'flow',
  severity: 'error',
  title: "The SP's cookies come back with the post from the IdP's site",
  failureTitle: "SameSite kept the SP's cookie from the posted Response",
  why: 'The IdP posts the Response from its own site. Browsers then send only cookies with SameSite=None; with Lax, Strict or no SameSite the SP does not recognise the browser that asked, and refuses the answer or starts again.',
  remedy: {
    idp: null,
    sp: 'Set the cookie that remembers the request with SameSite=None; Secure, over HTTPS. The session after the login may stay Lax.',
  },
  citations: [],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) => {
    const around = flowAround(subject);
    const from = around && sentFrom(around);
    if (!around || from === null) return false;
    return isDelivered(subject) && cookiesOfSp(subject) !== null && !isSameSite(from, around.here.url);
  },
  run: (subject) => {
    const around = flowAround(subject);
    const held = (cookiesOfSp(subject)?.missing ?? []).filter(({ cookie }) => cookie.sameSite !== 'None');
    const [first] = held;
    if (!around || !first) return [];
    const { sameSite } = first.cookie;
    return [
      {
        message: `${namesOf(held)} was set with ${sameSite === null ? 'no SameSite, which counts as Lax' : `SameSite=${sameSite}`}; the Response was posted from ${sentFrom(around) ?? 'another site'}, so the browser sent it without.`,
        expected: 'SameSite=None; Secure',
        actual: sameSite === null ? 'no SameSite' : `SameSite=${sameSite}`,
        severity: isRefused(around) ? 'error' : 'warning',
      },
    ];
  },
};
