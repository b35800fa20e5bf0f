/** Whether a peer's LogoutResponse says, and may say, that the user is signed out there (SAML Core 3.7.3.2). */
import { STATUS } from '../../saml/identifiers';
import type { LogoutResponseRead } from '../../saml/model';

export interface ArrivedLogoutResponse {
  readonly response: LogoutResponseRead;
  readonly signatureValid: boolean | null;
  /** A key of the sender is known: then what is not signed is not theirs. */
  readonly isKeyKnown: boolean;
  /** entityID of whom the LogoutRequest was sent to. */
  readonly askedEntityId: string;
}

/** Why it is no success, in one sentence; null when it is one. */
export function checkLogoutResponse(arrived: ArrivedLogoutResponse): string | null {
  const { response, signatureValid, isKeyKnown, askedEntityId } = arrived;
  const issuer = response.issuer?.value ?? null;
  if (issuer !== null && issuer !== askedEntityId)
    return `${issuer} answered a request that was sent to ${askedEntityId}`;
  if (signatureValid === false) return 'The signature of the LogoutResponse does not hold';
  if (signatureValid === null && isKeyKnown) return 'The LogoutResponse is not signed';
  const { code, subCode, message } = response.status ?? { code: null, subCode: null, message: null };
  const said = message === null ? '' : `: ${message}`;
  if (code !== STATUS.success) return `The status is ${subCode ?? code ?? '(none)'}${said}`;
  if (subCode === STATUS.partialLogout) return `Not every application was signed out of${said}`;
  return null;
}
