/** A top status code outside the four that exist: no receiver knows whether it means success. */
import type { Check } from '../check';
import { nearestUri, topStatusCodes } from '../derived/known-uris';

export const statusCodeUnknown: Check = {
  id: 'status-code-unknown',
  category: 'response',
  severity: 'warning',
  title: 'The top status code is one of the four',
  failureTitle: 'The top status code is none that SAML knows',
  why: 'Only Success, Requester, Responder and VersionMismatch may stand at the top; the exact reason belongs into a second code inside it.',
  remedy: {
    idp: 'Put Requester or Responder at the top and the more exact code inside it; write the URI with its capital letters.',
    sp: null,
  },
  citations: ['core-3.2.2.2'],
  needs: [],
  kinds: ['Response', 'LogoutResponse'],
  applies: ({ message }) =>
    (message.kind === 'Response' || message.kind === 'LogoutResponse') &&
    typeof message.status?.code === 'string',
  run: ({ message }) => {
    if (message.kind !== 'Response' && message.kind !== 'LogoutResponse') return [];
    const code = message.status?.code ?? null;
    const element = message.status?.codeElement ?? null;
    if (code === null || element === null || topStatusCodes.has(code)) return [];
    const near = nearestUri(code, topStatusCodes);
    return [
      {
        message: `The top status code is ${code}${near === null ? '' : `; ${near} is probably meant`}.`,
        expected: near ?? [...topStatusCodes].join(', '),
        actual: code,
        place: { element, attribute: 'Value' },
      },
    ];
  },
};
