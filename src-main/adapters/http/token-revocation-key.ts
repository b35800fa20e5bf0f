/** What joins the two ends of a global token revocation in the trace: the ID of the token, as it was sent. */
import { decodeJwt } from 'jose';

/** Null when the token has none; nothing of it is verified. */
export function revocationKey(token: string | null): string | null {
  try {
    const { jti } = decodeJwt(token ?? '');
    return typeof jti === 'string' && jti !== '' ? `revocation ${jti}` : null;
  } catch {
    return null;
  }
}
