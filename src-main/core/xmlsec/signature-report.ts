/**
 * What verifying one ds:Signature found out. Verification never throws on content: whatever was
 * wrong is a problem in the report, so that a debugger can explain it.
 */
import type { KeyObject } from 'node:crypto';
import type { XmlElement } from '../xml/node';

/** An X.509 certificate, read once. Times are milliseconds since the epoch, UTC. */
export interface CertificateFacts {
  readonly pem: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly notBefore: number;
  readonly notAfter: number;
  /** SHA-256 over the DER, upper-case hex with colons. */
  readonly fingerprint: string;
  /** For example `RSA 2048` or `EC prime256v1`. */
  readonly keyDescription: string;
  readonly publicKey: KeyObject;
  /** SHA-256 over the SubjectPublicKeyInfo, base64: equal for the same key in another certificate. */
  readonly spkiHash: string;
}

/** A key the caller trusts, and how it came to be trusted. */
export interface TrustedKey {
  readonly key: KeyObject;
  readonly certificate: CertificateFacts | null;
  readonly source: 'metadata' | 'certificate';
  /** What to call it to a user: certificate subject, or `key 2 of https://idp/metadata`. */
  readonly name: string;
  /** entityID of the metadata it came from; null for a bare certificate. */
  readonly entityId: string | null;
}

/** Why a signature cannot be relied on. Each code is one failing state that a check names. */
export type SignatureProblemCode =
  | 'malformed' // SignedInfo, SignatureValue or Reference missing, or not base64
  | 'several-signed-infos'
  | 'several-references'
  | 'no-reference'
  | 'reference-not-parent' // the URI names another element than the Signature's parent (or "" where not allowed)
  | 'reference-not-found'
  | 'duplicate-id'
  | 'forbidden-transform'
  | 'unsupported-algorithm'
  | 'algorithm-key-mismatch' // e.g. HMAC with a public key
  | 'comment-in-digest'
  | 'canonicalization-failed'
  | 'digest-mismatch'
  | 'value-mismatch' // SignatureValue verifies with no key that was tried
  | 'value-mismatch-embedded' // not even with its own embedded certificate
  | 'no-trusted-key'; // no trusted key was given

export interface SignatureProblem {
  readonly code: SignatureProblemCode;
  readonly message: string;
  readonly element: XmlElement;
}

export interface ReferenceReport {
  readonly element: XmlElement;
  readonly uri: string | null;
  readonly transforms: readonly string[];
  readonly inclusivePrefixes: readonly string[];
  readonly digestAlgorithm: string | null;
  /** Base64 as declared, white space removed. */
  readonly declaredDigest: string | null;
  /** Base64; null when the octets could not be formed. */
  readonly computedDigest: string | null;
  readonly digestMatches: boolean;
  /** The element the digest was computed over; null when the reference resolves to nothing. */
  readonly target: XmlElement | null;
  /** The canonical octets that were hashed, as text (canonical XML is UTF-8). Computed on request, same tree. */
  readonly canonicalText: () => string | null;
}

export interface SignatureReport {
  readonly element: XmlElement;
  readonly parent: XmlElement | null;
  readonly signatureAlgorithm: string | null;
  readonly canonicalization: string | null;
  readonly references: readonly ReferenceReport[];
  readonly embeddedCertificates: readonly CertificateFacts[];
  /** Canonical SignedInfo, what SignatureValue was computed over; null when malformed. */
  readonly canonicalSignedInfo: () => string | null;
  /** The trusted key that verified SignatureValue; null when none did or none was given. */
  readonly trustedKey: TrustedKey | null;
  /** True when SignatureValue verified with the certificate or key inside KeyInfo (integrity, never trust). */
  readonly embeddedKeyVerifies: boolean;
  readonly problems: readonly SignatureProblem[];
  /**
   * True: trusted key, digest and form are all right. False: something is wrong. Null: the digest and the form
   * are right, but no trusted key was given to verify with (`embeddedKeyVerifies` says what the message itself claims).
   */
  readonly valid: boolean | null;
  /** The element whose octets were verified: only set when digest and form are right and `valid` is not false. */
  readonly covers: XmlElement | null;
}
