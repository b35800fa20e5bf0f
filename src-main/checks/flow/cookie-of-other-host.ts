/** The login began under one name of the SP, and the Response went to another: its cookies stay behind. */
import type { Check } from '../check';
import { cookiesOfSp, flowAround, isDelivered, isRefused, namesOf } from '../derived/flow-exchanges';
import { hostOf } from '../derived/uri';

/** Whether a cookie set by `from`, with that Domain attribute, is sent to `to`. */
function reaches(from: string | null, domain: string | null, to: string | null): boolean {
  if (from === to) return true;
  const wide = domain?.replace(/^\./, '').toLowerCase();
  return wide !== undefined && wide !== '' && to !== null && (to === wide || to.endsWith(`.${wide}`));
}

export const cookieOfOtherHost: Check = {
  id: 'cookie-of-other-host',
  category: 'flow',
  severity: 'error',
  title: 'The login begins under the host name of the ACS',
  failureTitle: 'The login began under another host name than the ACS has',
  why: 'A cookie belongs to the host that set it. When the login begins at localhost and the Response goes to 127.0.0.1, or begins without www and ends with it, the SP does not find what it remembered.',
  remedy: {
    idp: 'Register the ACS under the host name users type, where that is the right one.',
    sp: 'Redirect users to one canonical host name before the login begins, and use that name in the ACS URL; or set the cookie for the Domain both share.',
  },
  citations: [],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) => isDelivered(subject) && cookiesOfSp(subject) !== null,
  run: (subject) => {
    const around = flowAround(subject);
    if (!around) return [];
    const acs = hostOf(around.here.url);
    const lost = (cookiesOfSp(subject)?.missing ?? []).filter(
      ({ cookie, at }) => !reaches(hostOf(at.url), cookie.domain, acs),
    );
    const [first] = lost;
    if (!first) return [];
    const began = hostOf(first.at.url) ?? first.at.url;
    return [
      {
        message: `${namesOf(lost)} was set by ${began}; the Response went to ${acs ?? around.here.url}, where the browser does not send it.`,
        expected: began,
        actual: acs,
        severity: isRefused(around) ? 'error' : 'warning',
      },
    ];
  },
};
