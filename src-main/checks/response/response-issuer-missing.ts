/**
 * A Response that does not say who sent it. The profile requires the Issuer when the Response is signed or an
 * assertion encrypted; in other cases several libraries refuse its absence all the same.
 */
import type { Check } from '../check';

export const responseIssuerMissing: Check = {
  id: 'response-issuer-missing',
  category: 'response',
  severity: 'error',
  title: 'The Response names its Issuer',
  failureTitle: 'The Response names no Issuer',
  why: "The receiver picks the sender's keys by the Issuer before it can verify or decrypt anything; ruby-saml, php-saml and python3-saml refuse a Response without one.",
  remedy: {
    idp: 'Send an Issuer with the entity ID in the Response as well as in the assertion.',
    sp: null,
  },
  citations: ['profiles-4.1.4.2-issuer'],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => response !== null,
  run: ({ response, idps }) => {
    if (response === null || (response.issuer?.value.trim() ?? '') !== '') return [];
    return [
      {
        message:
          response.issuer === null
            ? 'The Response has no Issuer element.'
            : 'Issuer of the Response is empty.',
        expected: idps[0]?.entityId ?? "the IdP's entity ID",
        actual: response.issuer?.value ?? null,
        place: { element: response.issuer?.element ?? response.element },
      },
    ];
  },
};
