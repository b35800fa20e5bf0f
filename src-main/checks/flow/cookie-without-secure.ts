/** A cookie for use across sites that browsers drop, because it is not Secure or the ACS is not HTTPS. */
import type { Check } from '../check';
import { cookiesOfSp, flowAround, isDelivered, isRefused, namesOf } from '../derived/flow-exchanges';
import { isPlainHttp } from '../derived/uri';

export const cookieWithoutSecure: Check = {
  id: 'cookie-without-secure',
  category: 'flow',
  severity: 'error',
  title: "The SP's cookies may travel to its ACS",
  failureTitle: "Secure is missing on the SP's cookie, or its ACS has no TLS",
  why: 'Browsers refuse to keep a cookie with SameSite=None that is not Secure, and never send a Secure cookie over plain HTTP. Either way the SP does not recognise the browser when the Response comes.',
  remedy: {
    idp: null,
    sp: 'Serve login and ACS over HTTPS alone and set the cookie with SameSite=None; Secure. Behind a proxy that ends TLS, tell the application that its address is https.',
  },
  citations: [],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) => isDelivered(subject) && cookiesOfSp(subject) !== null,
  run: (subject) => {
    const around = flowAround(subject);
    if (!around) return [];
    const missing = cookiesOfSp(subject)?.missing ?? [];
    const dropped = missing.filter(({ cookie }) => cookie.sameSite === 'None' && !cookie.secure);
    const kept = isPlainHttp(around.here.url) ? missing.filter(({ cookie }) => cookie.secure) : [];
    const severity = isRefused(around) ? 'error' : 'warning';
    return [
      ...(dropped.length === 0
        ? []
        : [
            {
              message: `${namesOf(dropped)} was set with SameSite=None and without Secure: the browser did not keep it.`,
              expected: 'SameSite=None; Secure',
              actual: 'SameSite=None',
              severity,
            } as const,
          ]),
      ...(kept.length === 0
        ? []
        : [
            {
              message: `${namesOf(kept)} is Secure, and the ACS ${around.here.url} is plain HTTP: the browser does not send it there.`,
              expected: 'an ACS on https',
              actual: around.here.url,
              severity,
            } as const,
          ]),
    ];
  },
};
