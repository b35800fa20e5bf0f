/** The reason of a logout in words instead of a URI. */
import type { Check } from '../check';
import { isAbsoluteUri } from '../derived/uri';

export const logoutReasonNotUri: Check = {
  id: 'logout-reason-not-uri',
  category: 'logout',
  severity: 'warning',
  title: 'Reason of the logout is a URI',
  failureTitle: 'Reason of the logout is not a URI',
  why: 'Reason has to be a URI; receivers that validate refuse free text.',
  remedy: {
    idp: 'Send urn:oasis:names:tc:SAML:2.0:logout:user or :admin, or leave Reason out.',
    sp: 'Send urn:oasis:names:tc:SAML:2.0:logout:user, or leave Reason out.',
  },
  citations: ['core-3.7.1-reason'],
  needs: [],
  kinds: ['LogoutRequest'],
  applies: ({ message }) => message.kind === 'LogoutRequest' && message.reason !== null,
  run: ({ message }) => {
    if (message.kind !== 'LogoutRequest' || message.reason === null || isAbsoluteUri(message.reason))
      return [];
    return [
      {
        message: `Reason is ${message.reason === '' ? 'empty' : message.reason}.`,
        expected: 'urn:oasis:names:tc:SAML:2.0:logout:user',
        actual: message.reason,
        place: { element: message.element, attribute: 'Reason' },
      },
    ];
  },
};
