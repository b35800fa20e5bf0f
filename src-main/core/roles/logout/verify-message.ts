/**
 * Whether a message a peer sent is theirs, and what it says by the octets their key verified: by redirect the
 * signature of the query string, otherwise the enveloped one (SAML Bindings 3.4.4.1, SAML Core 5.4).
 */
import type { DetectedMessage } from '../../bindings/detected';
import { verifyRedirectSignature } from '../../bindings/redirect-signature';
import type { MessageRead } from '../../saml/model';
import { readMessage } from '../../saml/read-message';
import { parseXml } from '../../xml/parse';
import type { TrustedKey } from '../../xmlsec/signature-report';
import { verifySignatures } from '../../xmlsec/verify';
import { readCanonical } from '../sp/read-canonical';

export interface VerifiedMessage {
  /** From the verified octets where a signature holds, else as it arrived. */
  readonly read: MessageRead;
  /** Null: not signed, or no key of the sender is known. False: signed, and the signature does not hold. */
  readonly signatureValid: boolean | null;
}

/** `keys` are the sender's. */
export function verifyMessage(detected: DetectedMessage, keys: readonly TrustedKey[]): VerifiedMessage {
  const read = readMessage(parseXml(detected.xml));
  if (keys.length === 0) return { read, signatureValid: null };
  if (detected.binding === 'redirect') {
    const report = detected.rawQuery === null ? null : verifyRedirectSignature(detected.rawQuery, keys);
    return { read, signatureValid: report?.valid ?? null };
  }
  const reports = verifySignatures(read.document, keys);
  if (reports.length === 0) return { read, signatureValid: null };
  const own = reports.find(({ covers }) => covers !== null && covers === read.document.root);
  const octets = own?.valid === true ? (own.references[0]?.canonicalText() ?? null) : null;
  const verified = octets === null ? null : readCanonical(octets);
  return verified === null
    ? { read, signatureValid: false }
    : { read: readMessage(verified), signatureValid: true };
}
