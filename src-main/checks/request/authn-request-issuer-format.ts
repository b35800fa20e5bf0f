/** An Issuer of a request with the format of a user's identifier. */
import type { Check } from '../check';
import { ENTITY_FORMAT } from '../derived/known-uris';

export const authnRequestIssuerFormat: Check = {
  id: 'authn-request-issuer-format',
  category: 'request',
  severity: 'warning',
  title: "The request's Issuer has the format of an entity",
  failureTitle: "The request's Issuer has another format than entity",
  why: 'The Issuer is a system, so its Format is the entity format or none. IdPs that check the profile refuse any other.',
  remedy: {
    idp: null,
    sp: 'Leave Format of Issuer out, or set urn:oasis:names:tc:SAML:2.0:nameid-format:entity.',
  },
  citations: ['profiles-4.1.4.1-issuer'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => typeof authnRequest?.issuer?.format === 'string',
  run: ({ authnRequest }) => {
    const issuer = authnRequest?.issuer;
    if (!issuer || issuer.format === ENTITY_FORMAT) return [];
    return [
      {
        message: `Format of Issuer is ${issuer.format ?? ''}.`,
        expected: ENTITY_FORMAT,
        actual: issuer.format,
        place: { element: issuer.element, attribute: 'Format' },
      },
    ];
  },
};
