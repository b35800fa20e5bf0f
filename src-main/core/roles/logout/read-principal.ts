/** Whom a LogoutRequest is about, its EncryptedID opened (SAML Core 3.7.1). */
import type { LogoutRequestRead, NameIdRead } from '../../saml/model';
import { readNameId } from '../../saml/read-shared';
import type { DecryptionKey } from '../../xmlsec/decrypt';
import { openPart } from '../sp/open-parts';

/** Null when it names nobody, or nobody that can be read here. */
export function readPrincipal(
  { nameId, encryptedId }: LogoutRequestRead,
  keys: readonly DecryptionKey[],
): NameIdRead | null {
  if (nameId !== null || encryptedId === null) return nameId;
  return readNameId(openPart(encryptedId, 'NameID', keys).document?.root ?? null);
}
