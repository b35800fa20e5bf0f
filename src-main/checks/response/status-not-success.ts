/** The IdP says itself that the login failed: its status codes and words are the diagnosis. */
import type { Check } from '../check';
import { statusAdvice } from '../derived/status-advice';

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

export const statusNotSuccess: Check = {
  id: 'status-not-success',
  category: 'response',
  severity: 'error',
  title: 'The IdP reports success',
  failureTitle: 'The IdP reports a failure',
  why: 'A Response whose top status is not Success signs nobody in; the second code and the message say why.',
  remedy: {
    idp: "Look the request up in the IdP's log by InResponseTo and time: the reason stands there in full.",
    sp: 'Compare what the request asks for (NameIDPolicy, RequestedAuthnContext, ACS URL, signature) with what the IdP offers.',
  },
  citations: ['core-3.2.2.2'],
  needs: [],
  kinds: ['Response', 'LogoutResponse'],
  applies: ({ message }) =>
    (message.kind === 'Response' || message.kind === 'LogoutResponse') &&
    typeof message.status?.code === 'string',
  run: ({ message }) => {
    if (message.kind !== 'Response' && message.kind !== 'LogoutResponse') return [];
    const status = message.status;
    if (status === null || status.code === SUCCESS) return [];
    const codes = [status.code, status.subCode].filter((code) => code !== null).join(' / ');
    const said = status.message === null ? '' : `, and says: ${status.message.trim()}`;
    return [
      {
        message: `The IdP answers ${codes}${said}.`,
        expected: SUCCESS,
        actual: codes,
        place: { element: status.codeElement ?? status.element },
        remedy: statusAdvice(status.code, status.subCode),
      },
    ];
  },
};
