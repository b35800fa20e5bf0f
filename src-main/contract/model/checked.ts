/** What `check` answers: the decoded document plus verdict, findings and what a strict SP would trust. */
import { z } from 'zod';
import { attributeSchema, decodedInputSchema, nameIdSchema, signatureSchema } from './decoded';
import { flowFactsSchema } from './exchange';
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

/** One way of forming or hashing the octets that was tried, to prove why a signature fails. */
export const triedFormSchema = z.object({
  /** `as-declared`, or what was done instead, such as `without-white-space-between-elements`. */
  form: z.string(),
  /** The same in words. */
  words: z.string(),
  /** Base64 digest; null when that form cannot be made. */
  digest: z.string().nullable(),
  matches: z.boolean(),
});

/** Why a signature fails, proved by trial. Null for a signature that holds, and for one with nothing to verify. */
export const signatureExplanationSchema = z.object({
  cause: z.enum([
    'reformatted',
    're-encoded',
    'other-canonicalization',
    'other-digest-algorithm',
    'digest-of-nothing',
    'content-changed',
    'signed-info-changed',
    'other-key',
    'other-signature-algorithm',
    'not-computed',
  ]),
  /** The cause in one or two sentences, with what it means for the user. */
  words: z.string(),
  /** Path of the element whose octets were hashed; null when the reference names nothing. */
  covered: z.string().nullable(),
  /** Path of the element a receiver would consume; null when the message has none. */
  consumed: z.string().nullable(),
  /** The canonical octets that were hashed, as text, at most 200,000 characters. */
  canonical: z.string().nullable(),
  canonicalTruncated: z.boolean(),
  /** The form whose digest is the declared one, for a view side by side; null when none was found. */
  matching: z.string().nullable(),
  tried: z.array(triedFormSchema),
});
export type SignatureExplanation = z.infer<typeof signatureExplanationSchema>;

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
  explanation: signatureExplanationSchema.nullable(),
});
export type CheckedSignature = z.infer<typeof checkedSignatureSchema>;

export const trustedSchema = z.object({
  nameId: nameIdSchema.nullable(),
  attributes: z.array(attributeSchema),
  sessionIndex: z.string().nullable(),
  issuer: z.string().nullable(),
});
export type TrustedValues = z.infer<typeof trustedSchema>;

/**
 * What is signed, as maximal regions: an element has the coverage of its nearest listed ancestor or itself.
 * `unsigned` is said of elements no signature reaches; a region whose signature failed says `failed`.
 */
export const coverageRegionSchema = z.object({
  path: z.string(),
  location: locationSchema,
  /** Indexes into `signatures`, the innermost first. */
  signedBy: z.array(z.number().int()),
  state: z.enum([...coverageStateSchema.options, 'unsigned']),
});
export type CoverageRegion = z.infer<typeof coverageRegionSchema>;

/** The values a receiver takes from a message, as one reader sees them. */
export const readValuesSchema = z.object({
  issuer: text,
  nameId: text,
  audiences: z.array(z.string()),
  attributes: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
});
export type ReadValues = z.infer<typeof readValuesSchema>;

/** One thing two readers see differently. */
export const disagreementSchema = z.object({
  about: z.enum(['well-formedness', 'structure', 'values', 'id', 'digest', 'signature']),
  /** What it is about, in words: "the element ID _a1 names". */
  what: z.string(),
  /** What the workbench reads. */
  ours: z.string(),
  /** What the other reader reads. */
  theirs: z.string(),
});
export type Disagreement = z.infer<typeof disagreementSchema>;

/** How other software reads the same message. Nothing it says is trusted; only differences matter. */
export const readingSchema = z.object({
  reader: z.enum(['libxml2', 'xml-crypto']),
  /** Who reads like that: "SPs written in C, PHP, Ruby or Python". */
  stands: z.string(),
  /** Index of the message in the input. */
  message: z.number().int(),
  /** Why it did not read: not available here, or it refuses the document; null when it read. */
  problem: z.string().nullable(),
  /** Its values, given only when something differs. */
  values: readValuesSchema.nullable(),
  ourValues: readValuesSchema.nullable(),
  disagreements: z.array(disagreementSchema),
});
export type Reading = z.infer<typeof readingSchema>;

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
  coverage: z.array(coverageRegionSchema),
  readings: z.array(readingSchema),
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
  /** What the browser did around the message, from a capture. */
  flow: flowFactsSchema.optional(),
  /** The clock to judge at, ISO 8601. Default: now. */
  at: z.string().optional(),
  skewSeconds: z.number().min(0).optional(),
  packs: z.array(z.string()).optional(),
  /** Who else reads the message besides the workbench. Default: libxml2, which also validates against the schema. */
  readings: z.array(z.enum(['libxml2', 'xml-crypto'])).optional(),
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
