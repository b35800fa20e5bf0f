/** What `check` answers: the decoded document plus verdict, findings and what a strict SP would trust. */
import { z } from 'zod';
import { attributeSchema, decodedInputSchema, nameIdSchema, signatureSchema } from './decoded';
import { groupMappingSchema, mappingOutcomeSchema } from './mapping';

const text = z.string().nullable();

export const severitySchema = z.enum(['error', 'warning', 'notice']);
export type Severity = z.infer<typeof severitySchema>;

export const verdictSchema = z.enum(['accept', 'reject', 'undetermined']);
export type Verdict = z.infer<typeof verdictSchema>;

/** Lines and columns are 1-based, columns count UTF-16 code units; the end is exclusive. */
export const locationSchema = z.object({
  path: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  endLine: z.number().int(),
  endColumn: z.number().int(),
  /** UTF-16 offsets into the message's `xml`. */
  start: z.number().int(),
  end: z.number().int(),
  /** Which message of the input, and which text: null is `xml`, a number is the index in `decryptedXml`. */
  message: z.number().int(),
  decrypted: z.number().int().nullable(),
});
export type Location = z.infer<typeof locationSchema>;

export const citationSchema = z.object({
  document: z.string(),
  section: z.string(),
  url: z.string(),
});
export type CitationJson = z.infer<typeof citationSchema>;

export const findingSchema = z.object({
  check: z.string(),
  severity: severitySchema,
  /** Present tense, at most 70 characters: the failure in general. */
  title: z.string(),
  /** The failure in this message, in full. */
  message: z.string(),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  /** All remedies in one text; `remedies` has them by reader. */
  remedy: z.string(),
  remedies: z.object({ idp: z.string().nullable(), sp: z.string().nullable() }),
  why: z.string(),
  citations: z.array(citationSchema),
  location: locationSchema.nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

export const coverageStateSchema = z.enum(['trusted', 'valid-untrusted', 'failed', 'not-verified']);

export const checkedSignatureSchema = signatureSchema.extend({
  /** True only when the digest matches, the value verifies and the form is one SAML allows; null: no key to verify with. */
  valid: z.boolean().nullable(),
  /** Local name of the element whose octets the digest was computed over; null when none is covered. */
  covers: z.string().nullable(),
  /** Where the key that verified came from; null when none did. `embedded` proves integrity, never trust. */
  keySource: z.enum(['metadata', 'certificate', 'embedded']).nullable(),
  digest: z.object({ declared: z.string().nullable(), computed: z.string().nullable() }),
  /** Why it is not valid, one sentence each. */
  problems: z.array(z.string()),
  /** Subject of the certificate whose key verified, when there is one. */
  keyName: z.string().nullable(),
  state: coverageStateSchema,
  /** Where the signature is and the element it covers, for coverage shading. */
  location: locationSchema.nullable(),
  coversLocation: locationSchema.nullable(),
});
export type CheckedSignature = z.infer<typeof checkedSignatureSchema>;

export const trustedSchema = z.object({
  nameId: nameIdSchema.nullable(),
  attributes: z.array(attributeSchema),
  sessionIndex: z.string().nullable(),
  issuer: z.string().nullable(),
});
export type TrustedValues = z.infer<typeof trustedSchema>;

export const notVerifiedSchema = z.object({ check: z.string(), needs: z.string() });

/** Certificate, validity windows and other facts the interface draws; every time is ISO 8601 UTC. */
export const checkedInputSchema = decodedInputSchema.extend({
  verdict: verdictSchema,
  /** The verdict as one sentence. */
  summary: z.string(),
  findings: z.array(findingSchema),
  notVerified: z.array(notVerifiedSchema),
  passed: z.array(z.string()),
  signatures: z.array(checkedSignatureSchema),
  trusted: trustedSchema.nullable(),
  /** Outcome of the mapping that was given, over the trusted attributes (or, `mappingTrusted` false, over what was read). */
  mapping: mappingOutcomeSchema.nullable(),
  mappingTrusted: z.boolean(),
  /** The clock the message was judged at, ISO 8601 UTC. */
  judgedAt: z.string(),
  skewSeconds: z.number(),
});
export type CheckedInput = z.infer<typeof checkedInputSchema>;

/** Context of a check. Certificates, keys and metadata are PEM or XML text, never file names. */
export const checkContextSchema = z.object({
  idpMetadata: z.array(z.string()).optional(),
  idpCertificates: z.array(z.string()).optional(),
  spMetadata: z.string().optional(),
  spEntityId: z.string().optional(),
  acsUrl: z.string().optional(),
  /** The AuthnRequest this answers, in any encoding. */
  request: z.string().optional(),
  requestId: z.string().optional(),
  unsolicited: z.boolean().optional(),
  spProfile: z.object({ id: z.string(), variables: z.record(z.string(), z.string()).optional() }).optional(),
  mapping: groupMappingSchema.optional(),
  decryptKeys: z.array(z.string()).optional(),
  /** The clock to judge at, ISO 8601. Default: now. */
  at: z.string().optional(),
  skewSeconds: z.number().min(0).optional(),
  packs: z.array(z.string()).optional(),
});
export type CheckContextInput = z.input<typeof checkContextSchema>;

/** How other software reads the same signatures: xml-crypto over xmldom, as SPs written in JavaScript do. */
export const secondReadingSchema = z.object({
  /** Why that reader could not parse the message; null when it could. */
  problem: z.string().nullable(),
  /** Whose certificates it verified with: those of the context, or the ones inside the message. */
  certificates: z.enum(['trusted', 'embedded', 'none']),
  signatures: z.array(
    z.object({
      signs: text,
      referenceUri: text,
      valid: z.boolean(),
      problem: text,
      /** False when the workbench's own reading comes to another answer. */
      agrees: z.boolean(),
    }),
  ),
});
export type SecondReading = z.infer<typeof secondReadingSchema>;
