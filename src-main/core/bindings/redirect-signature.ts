/** Signature of the HTTP-Redirect binding (SAML Bindings 3.4.4.1), verified over the raw query string. */
import type { TrustedKey } from '../xmlsec/signature-report';

export interface RedirectSignatureReport {
  readonly signatureAlgorithm: string | null;
  /** The octets that were signed: the raw, still encoded `SAMLRequest=...&RelayState=...&SigAlg=...`. */
  readonly signedText: string;
  readonly trustedKey: TrustedKey | null;
  /** Null: no trusted key was given. */
  readonly valid: boolean | null;
  readonly problem: string | null;
  /** When it failed: another encoding of the same parameters under which it verifies, in words; else null. */
  readonly verifiesWhen: string | null;
}
