/** Certificates and keys: what is made for tests, and what is found in anything pasted. */
import { z } from 'zod';

export const keyKinds = ['rsa2048', 'rsa3072', 'rsa4096', 'p256', 'p384', 'p521'] as const;
export const certificateHashes = ['sha256', 'sha384', 'sha512', 'sha1'] as const;
export const certificatePresets = ['idp-signing', 'sp-signing', 'sp-encryption', 'tls-localhost'] as const;
export const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
] as const;
export const extendedKeyUsages = [
  'serverAuth',
  'clientAuth',
  'codeSigning',
  'emailProtection',
  'timeStamping',
  'ocspSigning',
] as const;
export const certificateFormats = [
  'pem',
  'der',
  'p12',
  'jwk',
  'keydescriptor',
  'base64',
  'fingerprints',
] as const;

export const keyKindSchema = z.enum(keyKinds);
export type KeyKind = z.infer<typeof keyKindSchema>;
export const certificateHashSchema = z.enum(certificateHashes);
export type CertificateHash = z.infer<typeof certificateHashSchema>;
export const certificatePresetSchema = z.enum(certificatePresets);
export type CertificatePreset = z.infer<typeof certificatePresetSchema>;
export const keyUsageSchema = z.enum(keyUsages);
export type KeyUsage = z.infer<typeof keyUsageSchema>;
export const extendedKeyUsageSchema = z.enum(extendedKeyUsages);
export type ExtendedKeyUsageName = z.infer<typeof extendedKeyUsageSchema>;
export const certificateFormatSchema = z.enum(certificateFormats);
export type CertificateFormat = z.infer<typeof certificateFormatSchema>;

export const createCertificateSchema = z.strictObject({
  /** Fills in what is not given: name, key usage, alternative names, days. */
  preset: certificatePresetSchema.optional(),
  /** A name as `CN=idp.example.com, O=Example`, or a common name alone. */
  subject: z.string().min(1).optional(),
  /** `dns:localhost`, `ip:127.0.0.1`, `uri:https://…`, `email:a@b`; without a prefix the kind is guessed. */
  san: z.array(z.string().min(1)).optional(),
  key: keyKindSchema.optional(),
  /** A private key to use again, as PEM, in place of a new one: for a certificate renewed with the same key. */
  privateKey: z.string().optional(),
  /** Days of validity from `notBefore`. Default 3650; not together with `notAfter`. */
  days: z.number().positive().max(36_500).optional(),
  /** ISO 8601. Default: one hour ago, so that a slow clock does not refuse it. */
  notBefore: z.string().optional(),
  notAfter: z.string().optional(),
  hash: certificateHashSchema.optional(),
  keyUsage: z.array(keyUsageSchema).optional(),
  extendedKeyUsage: z.array(extendedKeyUsageSchema).optional(),
  /** A CA's private key and certificates in one PEM text; its first certificate belongs to the key. */
  ca: z.string().optional(),
  /** Makes a test CA first and issues from it: a root and this many intermediates. Not together with `ca`. */
  newCa: z.strictObject({ intermediates: z.number().int().min(0).max(5) }).optional(),
  /** A certificate request in place of a certificate. */
  csr: z.boolean().optional(),
  /** Of the PKCS#12 file. */
  password: z.string().optional(),
  formats: z.array(certificateFormatSchema).optional(),
});
export type CreateCertificateOptions = z.infer<typeof createCertificateSchema>;

export const alternativeNameSchema = z.object({ type: z.string(), value: z.string() });

/** Fingerprints over the DER in every spelling that consoles and configuration files ask for. */
export const fingerprintsSchema = z.object({
  sha1: z.string(),
  sha1Hex: z.string(),
  sha1Base64: z.string(),
  sha256: z.string(),
  sha256Hex: z.string(),
  sha256Base64: z.string(),
});
export type Fingerprints = z.infer<typeof fingerprintsSchema>;

export const publicKeyFactsSchema = z.object({
  type: z.string(),
  /** Bits of an RSA modulus or of a curve. */
  bits: z.number().nullable(),
  curve: z.string().nullable(),
  /** SHA-256 over the SubjectPublicKeyInfo, base64: equal wherever the same key is. */
  spkiSha256: z.string(),
});
export type PublicKeyFacts = z.infer<typeof publicKeyFactsSchema>;

export const inspectedCertificateSchema = z.object({
  /** Where in the input it was. */
  found: z.string(),
  subject: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  validity: z.enum(['valid', 'expiring', 'expired', 'not-yet-valid', 'never-valid']),
  validityWords: z.string(),
  selfSigned: z.boolean(),
  /** Null when the certificate does not say. */
  isCa: z.boolean().nullable(),
  key: publicKeyFactsSchema,
  signatureAlgorithm: z.string(),
  fingerprints: fingerprintsSchema,
  keyUsage: z.array(z.string()).nullable(),
  extendedKeyUsage: z.array(z.string()).nullable(),
  subjectAltNames: z.array(alternativeNameSchema),
  /** What its owner may do with it, in words: `signing`, `receiving encrypted keys`. */
  uses: z.array(z.string()),
  warnings: z.array(z.string()),
  pem: z.string(),
  /** The DER on one line. */
  base64: z.string(),
});
export type InspectedCertificate = z.infer<typeof inspectedCertificateSchema>;

export const inspectedKeySchema = z.object({
  found: z.string(),
  kind: z.enum(['private', 'public']),
  key: publicKeyFactsSchema,
  /** Numbers (from 1) of the certificates that hold its public half. */
  certificates: z.array(z.number().int()),
});
export type InspectedKey = z.infer<typeof inspectedKeySchema>;

export const inspectedRequestSchema = z.object({
  found: z.string(),
  subject: z.string(),
  key: publicKeyFactsSchema,
  signatureAlgorithm: z.string(),
  /** Whether its own signature holds: the requester has the private key. */
  signatureHolds: z.boolean(),
  subjectAltNames: z.array(alternativeNameSchema),
  keyUsage: z.array(z.string()).nullable(),
  extendedKeyUsage: z.array(z.string()).nullable(),
});
export type InspectedRequest = z.infer<typeof inspectedRequestSchema>;

export const pasteFaults = [
  'pem-lines',
  'carriage-returns',
  'escaped-line-breaks',
  'character-references',
  'percent-encoded',
  'line-breaks-missing',
  'base64-twice',
  'base64-url',
  'chain',
  'public-key',
  'private-key',
  'swapped',
  'extra-text',
  'byte-order-mark',
  'damaged',
] as const;

export const pasteFaultSchema = z.object({
  code: z.enum(pasteFaults),
  message: z.string(),
  found: z.string(),
  /** True when what is shown was read all the same. */
  repaired: z.boolean(),
});
export type PasteFault = z.infer<typeof pasteFaultSchema>;

export const inspectedSchema = z.object({
  /** What the input is, in words. */
  form: z.string(),
  certificates: z.array(inspectedCertificateSchema),
  keys: z.array(inspectedKeySchema),
  requests: z.array(inspectedRequestSchema),
  /** Certificates (numbers from 1) that hold the same key. */
  sameKey: z.array(z.array(z.number().int())),
  /** Each chain from the leaf to the last issuer found here. */
  chains: z.array(
    z.object({ certificates: z.array(z.number().int()), endsAtRoot: z.boolean(), inOrder: z.boolean() }),
  ),
  faults: z.array(pasteFaultSchema),
  /** Every certificate as clean PEM; null when there is none. */
  repaired: z.string().nullable(),
});
export type Inspected = z.infer<typeof inspectedSchema>;

export const inspectCertificateInputSchema = z.strictObject({
  /** Text, or the base64 of a binary file. */
  input: z.string(),
  /** Of a PKCS#12 file or an encrypted private key. */
  password: z.string().optional(),
  /** Private or public keys as PEM: whether they belong to a certificate of the input. */
  keys: z.array(z.string()).optional(),
});

export const exportedFileSchema = z.object({
  format: certificateFormatSchema,
  fileName: z.string(),
  encoding: z.enum(['utf8', 'base64']),
  content: z.string(),
  /** Holds a private key: keep it readable by its owner alone. */
  secret: z.boolean(),
});
export type ExportedFile = z.infer<typeof exportedFileSchema>;

export const createdCertificateSchema = z.object({
  /** For file names: the preset's id, or the common name. */
  name: z.string(),
  /** Null for a request. */
  certificate: inspectedCertificateSchema.nullable(),
  certPem: z.string().nullable(),
  csrPem: z.string().nullable(),
  /** PKCS#8. */
  keyPem: z.string(),
  /** Issuers, the nearest first, as PEM. */
  chain: z.array(z.string()),
  /** The CA made on the way: key and certificates in one PEM text; null unless asked for. */
  caPem: z.string().nullable(),
  files: z.array(exportedFileSchema),
  warnings: z.array(z.string()),
});
export type CreatedCertificate = z.infer<typeof createdCertificateSchema>;

export const exportCertificateInputSchema = z.strictObject({
  /** Stem of the file names. */
  name: z.string().min(1).max(100),
  certPem: z.string(),
  /** Without it, the forms that hold no private key alone. */
  keyPem: z.string().optional(),
  /** Issuers, the nearest first. */
  chain: z.array(z.string()).optional(),
  use: z.enum(['signing', 'encryption']).nullable(),
  formats: z.array(certificateFormatSchema).min(1),
  /** Of the PKCS#12 file. */
  password: z.string().optional(),
});

/** A certificate of the workbench itself: its key signs or decrypts in the built-in IdP or SP. */
export const ownCertificateSchema = z.object({
  side: z.enum(['idp', 'sp']),
  use: z.enum(['signing', 'encryption']),
  /** Its name in the configuration. */
  name: z.string(),
  /** In use now; the others are published beside it. */
  active: z.boolean(),
  certificate: inspectedCertificateSchema,
});
export type OwnCertificate = z.infer<typeof ownCertificateSchema>;
