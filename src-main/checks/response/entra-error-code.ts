/** An AADSTS number in the StatusMessage: Entra ID says exactly what is wrong, if one knows the number. */
import type { Check } from '../check';

const known: Readonly<Record<string, readonly [means: string, remedy: string]>> = {
  AADSTS50011: [
    'the ACS URL of the request is not among the registered ones',
    'Register the exact ACS URL: Entra ID > Enterprise applications > the application > Single sign-on > Reply URL (Assertion Consumer Service URL).',
  ],
  AADSTS700016: [
    'no application of this tenant has the Issuer of the request as identifier',
    'Enter the entity ID, case included, under Single sign-on > Identifier (Entity ID), and check that the request goes to the right tenant.',
  ],
  AADSTS750054: [
    'SAMLRequest or SAMLResponse was not in the query string',
    'Send SAMLRequest in the query string of the redirect, and check what strips it on the way.',
  ],
  AADSTS75011: [
    'the user signed in by another method than RequestedAuthnContext asks for',
    'Leave RequestedAuthnContext out of the request, or ask with Comparison="minimum".',
  ],
};

export const entraErrorCode: Check = {
  id: 'entra-error-code',
  category: 'response',
  severity: 'notice',
  title: 'The status message holds no Entra ID error',
  failureTitle: 'Entra ID names the error by its number',
  why: 'The AADSTS number names one cause exactly; the sentence beside it is often misread.',
  remedy: {
    idp: 'Look the number up in the sign-in logs of Entra ID, together with the correlation ID of the message.',
    sp: 'Correct what the number says about the request.',
  },
  citations: [],
  needs: [],
  kinds: ['Response', 'LogoutResponse'],
  applies: ({ message }) =>
    (message.kind === 'Response' || message.kind === 'LogoutResponse') &&
    (message.status?.message ?? '').includes('AADSTS'),
  run: ({ message }) => {
    if (message.kind !== 'Response' && message.kind !== 'LogoutResponse') return [];
    const code = /AADSTS\d{5,8}/.exec(message.status?.message ?? '')?.[0];
    if (!message.status || code === undefined) return [];
    const [means, remedy] = known[code] ?? [null, null];
    return [
      {
        message: `${code}${means === null ? '' : `: ${means}`}.`,
        expected: 'no error',
        actual: code,
        place: { element: message.status.element, part: 'whole' },
        ...(remedy === null ? {} : { remedy: { idp: remedy, sp: remedy } }),
      },
    ];
  },
};
