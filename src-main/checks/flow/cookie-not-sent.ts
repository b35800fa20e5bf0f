/** A cookie the SP set is not with the Response, and neither SameSite, Secure nor the host explains it. */
import type { Check } from '../check';
import {
  cookiesOfSp,
  flowAround,
  isDelivered,
  isRefused,
  isSameSite,
  namesOf,
  pathOf,
  sentFrom,
} from '../derived/flow-exchanges';
import { hostOf, isPlainHttp } from '../derived/uri';

export const cookieNotSent: Check = {
  id: 'cookie-not-sent',
  category: 'flow',
  severity: 'warning',
  title: "The SP's cookies come back with the Response",
  failureTitle: "The SP's cookie is missing from the posted Response",
  why: 'The SP set a cookie when the login began and did not get it back. Many SPs tie the answer to it and refuse the login without.',
  remedy: {
    idp: null,
    sp: "Look at the cookie's Path and lifetime, and whether the login began in another window, a frame or a browser that blocks cookies there.",
  },
  citations: [],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) => isDelivered(subject) && cookiesOfSp(subject) !== null,
  run: (subject) => {
    const around = flowAround(subject);
    const cookies = cookiesOfSp(subject);
    if (!around || !cookies) return [];
    const { here } = around;
    const from = sentFrom(around);
    const crosses = from !== null && !isSameSite(from, here.url);
    const lost = cookies.missing.filter(
      ({ cookie, at }) =>
        hostOf(at.url) === hostOf(here.url) &&
        !(crosses && cookie.sameSite !== 'None') &&
        !(cookie.sameSite === 'None' && !cookie.secure) &&
        !(cookie.secure && isPlainHttp(here.url)),
    );
    const [first] = lost;
    // With another cookie of its own the SP may well have recognised the browser.
    if (!first || (cookies.sent.length > 0 && !isRefused(around))) return [];
    const { path, name } = first.cookie;
    const isElsewhere = path !== null && !`${pathOf(here.url)}/`.startsWith(`${path.replace(/\/+$/, '')}/`);
    const held = here.cookiesHeld.find((each) => each.name === name)?.reason;
    const because = isElsewhere
      ? `: it is for the path ${path}`
      : held === undefined
        ? ''
        : `: the browser says ${held}`;
    return [
      {
        message: `${namesOf(lost)} was set at ${first.at.url.split('?')[0] ?? ''} and did not come back with the Response${because}.`,
        expected: name,
        actual: here.cookiesSent?.join(', ') || 'no cookie',
      },
    ];
  },
};
