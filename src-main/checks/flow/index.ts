/** What a browser did on the way that made a login fail: cookies, redirects, repetitions. Known of captures. */
import type { Check } from '../check';
import { postBecameGet } from './post-became-get';
import { cookieHeldBySameSite } from './cookie-held-by-same-site';
import { cookieWithoutSecure } from './cookie-without-secure';
import { cookieOfOtherHost } from './cookie-of-other-host';
import { cookieNotSent } from './cookie-not-sent';
import { requestOutdated } from './request-outdated';
import { answeredByTwo } from './answered-by-two';
import { responseDeliveredTwice } from './response-delivered-twice';
import { loginLoop } from './login-loop';
import { requestRefused } from './request-refused';
import { responseLate } from './response-late';
import { acsRefused } from './acs-refused';

export const flowChecks: readonly Check[] = [
  postBecameGet,
  cookieHeldBySameSite,
  cookieWithoutSecure,
  cookieOfOtherHost,
  cookieNotSent,
  requestOutdated,
  answeredByTwo,
  responseDeliveredTwice,
  loginLoop,
  responseLate,
];

/** How the flow ended: told after everything that may say why. */
export const flowEndChecks: readonly Check[] = [requestRefused, acsRefused];
