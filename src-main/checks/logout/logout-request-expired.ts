/** A logout request past its own end: receivers discard it, and the session stays. */
import type { Check } from '../check';
import { durationWords } from '../derived/duration-words';
import { instantOf } from '../derived/instant';

export const logoutRequestExpired: Check = {
  id: 'logout-request-expired',
  category: 'logout',
  severity: 'error',
  title: 'The logout request is still in force',
  failureTitle: 'The logout request has expired',
  why: 'After NotOnOrAfter the receiver may discard the request; php-saml, python3-saml and others do. The user believes to be signed out and is not.',
  remedy: {
    idp: 'Set the clock by NTP and give the request some minutes, or leave NotOnOrAfter out.',
    sp: 'Set the clock by NTP and allow a clock skew of three to five minutes.',
  },
  citations: ['core-3.7.1-expiry'],
  needs: [],
  kinds: ['LogoutRequest'],
  applies: ({ message }) => message.kind === 'LogoutRequest' && message.notOnOrAfter !== null,
  run: ({ message, now, skew }) => {
    if (message.kind !== 'LogoutRequest') return [];
    const end = instantOf(message.notOnOrAfter);
    if (end === null || now - skew < end) return [];
    return [
      {
        message: `NotOnOrAfter is ${message.notOnOrAfter ?? ''}, ${durationWords(now - end)} ago.`,
        expected: 'a time in the future',
        actual: message.notOnOrAfter,
        place: { element: message.element, attribute: 'NotOnOrAfter' },
      },
    ];
  },
};
