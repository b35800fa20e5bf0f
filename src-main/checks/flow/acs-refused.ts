/** The ACS answered the Response with an HTTP error. */
import type { Check } from '../check';
import { flowAround, isDelivered } from '../derived/flow-exchanges';

const meanings: Readonly<Record<number, string>> = {
  400: 'it could not use the form',
  401: 'it did not accept the login',
  403: 'it did not accept the login, or a firewall or CSRF protection stopped the post',
  404: 'there is nothing at this address',
  405: 'it takes no POST at this address',
  413: 'the form is larger than the server allows',
  415: 'it does not take forms at this address',
  419: 'CSRF protection stopped the post, or its session had ended',
  429: 'too many requests came before',
  431: 'the headers, cookies most of all, are larger than the server allows',
};

export const acsRefused: Check = {
  id: 'acs-refused',
  category: 'flow',
  severity: 'error',
  title: 'The ACS answers the Response without an error',
  failureTitle: 'The ACS answered the Response with an error',
  why: 'The login ended here. Other findings on this message often say why; where there are none, the fault is in front of the SAML library: the address, a size limit, CSRF protection or the application itself.',
  remedy: {
    idp: 'Check that the ACS URL is the one the service provider publishes.',
    sp: "Look into the application's log at that time. Exempt the ACS from CSRF protection, and let it take forms of a few hundred kilobytes.",
  },
  citations: [],
  needs: ['capture'],
  kinds: ['Response'],
  applies: (subject) => isDelivered(subject) && flowAround(subject)?.here.status != null,
  run: (subject) => {
    const here = flowAround(subject)?.here;
    const status = here?.status ?? 0;
    if (!here || status < 400) return [];
    const meaning = meanings[status] ?? (status >= 500 ? 'it failed on its own side' : 'it refused');
    return [
      {
        message: `${here.url.split('?')[0] ?? ''} answered the Response with ${status}: ${meaning}.`,
        expected: 'a page or a redirect into the application',
        actual: String(status),
      },
    ];
  },
};
