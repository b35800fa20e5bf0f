/** What the request itself has to fulfil: version, destination, signature (SAML Core 3.2.1, SAML Bindings 3.4.5.2). */
import { STATUS } from '../../../saml/identifiers';
import type { ErrorAnswer, Step } from './decision';

const refuse = (subCode: string, message: string): ErrorAnswer => ({
  kind: 'error',
  status: { code: STATUS.requester, subCode, message },
});

export const checkVersion: Step = ({ request }, progress) =>
  request.version === '2.0'
    ? { kind: 'go-on', progress }
    : {
        kind: 'error',
        status: {
          code: STATUS.versionMismatch,
          message: `Version ${request.version ?? '(none)'} is not 2.0`,
        },
      };

/** Without an ID no answer can say which request it belongs to (SAML Core 3.2.1). */
export const checkId: Step = ({ request }, progress) =>
  request.id === null || request.id === ''
    ? { kind: 'error', status: { code: STATUS.requester, message: 'The AuthnRequest has no ID' } }
    : { kind: 'go-on', progress };

export const checkDestination: Step = ({ request, ssoUrl }, progress) =>
  request.destination === null || request.destination === '' || request.destination === ssoUrl
    ? { kind: 'go-on', progress }
    : refuse(
        STATUS.requestDenied,
        `Destination is ${request.destination}, but the request arrived at ${ssoUrl}`,
      );

export const checkSignature: Step = (received, progress) => {
  const { signatureValid, request } = received;
  const { sp } = progress;
  const wantSigned = sp?.rules?.wantAuthnRequestsSigned ?? received.wantSigned;
  if (signatureValid === false)
    return refuse(STATUS.requestDenied, 'The signature of the AuthnRequest does not hold');
  const declared = sp?.entity.roles.some(
    ({ authnRequestsSigned }) => authnRequestsSigned === 'true' || authnRequestsSigned === '1',
  );
  if (signatureValid === null && wantSigned) {
    return refuse(
      STATUS.requestDenied,
      'The AuthnRequest is not signed, and this identity provider wants it signed',
    );
  }
  if (signatureValid === null && declared === true && (sp?.signingKeys.length ?? 0) > 0) {
    return refuse(
      STATUS.requestDenied,
      `The AuthnRequest ${request.id ?? ''} is not signed, though the metadata says AuthnRequestsSigned`,
    );
  }
  return { kind: 'go-on', progress };
};
