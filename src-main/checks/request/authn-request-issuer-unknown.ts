/** The request's Issuer is not the SP's entity ID: to the IdP, an unknown application. */
import type { Check } from '../check';
import { describeDifference } from '../derived/near-miss';

export const authnRequestIssuerUnknown: Check = {
  id: 'authn-request-issuer-unknown',
  category: 'request',
  severity: 'error',
  title: "The request's Issuer is the registered entity ID",
  failureTitle: "The request's Issuer is not the registered entity ID",
  why: 'IdPs compare it exactly, case included: Entra ID answers AADSTS700016, Google app_not_configured.',
  remedy: {
    idp: 'Register the entity ID that the SP sends, character for character.',
    sp: 'Set the entity ID that is registered at the IdP.',
  },
  citations: ['profiles-4.1.4.1-issuer', 'core-1.3.1-exact'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest, spEntityId }) => spEntityId !== null && Boolean(authnRequest?.issuer),
  run: ({ authnRequest, spEntityId }) => {
    const issuer = authnRequest?.issuer;
    if (!issuer || spEntityId === null || issuer.value === spEntityId || issuer.value.trim() === '')
      return [];
    const difference = describeDifference(spEntityId, issuer.value);
    return [
      {
        message: `Issuer is ${issuer.value}, but the entity ID is ${spEntityId}${difference ? `: ${difference}` : ''}.`,
        expected: spEntityId,
        actual: issuer.value,
        place: { element: issuer.element, part: 'content' },
      },
    ];
  },
};
