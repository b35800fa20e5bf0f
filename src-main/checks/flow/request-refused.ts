/** The IdP answered the request with an HTTP error in place of a sign-in page. */
import type { Check } from '../check';
import { flowAround } from '../derived/flow-exchanges';
import { hostOf } from '../derived/uri';

const LONG_URL = 2048;

export const requestRefused: Check = {
  id: 'request-refused',
  category: 'flow',
  severity: 'error',
  title: 'The IdP answers the request without an error',
  failureTitle: 'The IdP answered the request with an error',
  why: 'The login ended at the IdP before anybody could sign in: it does not know the application, does not accept the request, or a server in front of it did not let it through.',
  remedy: {
    idp: "Look into its log at that time: the request's Issuer, ACS URL and signature have to be those that are registered, and the URL may be longer than a proxy allows.",
    sp: 'Compare the address, Issuer and ACS URL of the request with what the IdP has registered; send long requests by HTTP-POST.',
  },
  citations: [],
  needs: ['capture'],
  kinds: ['AuthnRequest'],
  applies: (subject) => flowAround(subject)?.here.status != null,
  run: (subject) => {
    const around = flowAround(subject);
    if (!around) return [];
    const { here, after } = around;
    const next = after.findIndex(({ message }) => message !== null);
    const atIdp = [here, ...after.slice(0, next < 0 ? undefined : next)].filter(
      ({ url }) => hostOf(url) === hostOf(here.url),
    );
    const refusal = atIdp.find(({ status }) => (status ?? 0) >= 400);
    if (!refusal) return [];
    const { status, url } = refusal;
    const tooLong = status === 414 || status === 431 || (status === 400 && here.url.length > LONG_URL);
    return [
      {
        message: `${url.split('?')[0] ?? ''} answered ${status ?? ''}${tooLong ? `: the URL of the request has ${here.url.length.toLocaleString('en-US')} characters` : ''}.`,
        expected: 'a sign-in page, or a Response',
        actual: String(status),
      },
    ];
  },
};
