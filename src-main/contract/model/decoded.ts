/**
 * What `decode` answers: every message found in one input, as JSON-safe values.
 * Field names are promises to the outside; they may grow, never change. Absent values are null or [].
 */
import { z } from 'zod';

/** The kinds of message the readers know; everything else that is well-formed XML is `other`. */
export const messageKinds = [
  'AuthnRequest',
  'Response',
  'LogoutRequest',
  'LogoutResponse',
  'ArtifactResolve',
  'ArtifactResponse',
  'Assertion',
  'EntityDescriptor',
  'EntitiesDescriptor',
  'other',
] as const;
export const messageKindSchema = z.enum(messageKinds);
export type MessageKind = z.infer<typeof messageKindSchema>;

const text = z.string().nullable();

export const nameIdSchema = z.object({
  value: z.string(),
  format: text,
  nameQualifier: text,
  spNameQualifier: text,
});
export type NameIdJson = z.infer<typeof nameIdSchema>;

export const subjectConfirmationSchema = z.object({
  method: text,
  recipient: text,
  notBefore: text,
  notOnOrAfter: text,
  inResponseTo: text,
  address: text,
});

export const conditionsSchema = z.object({
  notBefore: text,
  notOnOrAfter: text,
  /** One inner list per AudienceRestriction: all restrictions must hold, one audience in each suffices. */
  audiences: z.array(z.array(z.string())),
  oneTimeUse: z.boolean(),
});

export const authnStatementSchema = z.object({
  authnInstant: text,
  sessionIndex: text,
  sessionNotOnOrAfter: text,
  classRef: text,
});

export const attributeSchema = z.object({
  name: text,
  nameFormat: text,
  friendlyName: text,
  values: z.array(z.string()),
});
export type AttributeJson = z.infer<typeof attributeSchema>;

export const assertionSchema = z.object({
  id: text,
  issuer: text,
  issueInstant: text,
  /** True when the assertion arrived as EncryptedAssertion. Without a fitting key every other field is null or []. */
  encrypted: z.boolean(),
  nameId: nameIdSchema.nullable(),
  subjectConfirmations: z.array(subjectConfirmationSchema),
  conditions: conditionsSchema.nullable(),
  authnStatements: z.array(authnStatementSchema),
  attributes: z.array(attributeSchema),
});
export type AssertionJson = z.infer<typeof assertionSchema>;

export const signatureSchema = z.object({
  /** Local name of the element the signature sits in (what it claims to sign). */
  signs: text,
  referenceUri: text,
  signatureAlgorithm: text,
  digestAlgorithm: text,
  canonicalization: text,
  /** SHA-256 of the embedded certificate's DER, colon-separated upper-case hex; null when none is embedded. */
  certificateFingerprint: text,
});
export type SignatureJson = z.infer<typeof signatureSchema>;

export const statusSchema = z.object({ code: text, subCode: text, message: text });

export const decodedMessageSchema = z.object({
  kind: messageKindSchema,
  /** Local name of the root element, which says what an `other` is. */
  rootName: text,
  id: text,
  issuer: text,
  issueInstant: text,
  destination: text,
  inResponseTo: text,
  status: statusSchema.nullable(),
  assertions: z.array(assertionSchema),
  signatures: z.array(signatureSchema),
  /** The message exactly as received, after the transport encodings were taken off. */
  xml: z.string(),
  /** Where the XML breaks, when it does: the fields above hold what was readable up to there. */
  broken: z.object({ message: z.string(), line: z.number().int(), column: z.number().int() }).nullable(),
  /** Plaintext of what could be decrypted: assertions in document order, then NameIDs and attributes inside of them. */
  decryptedXml: z.array(z.string()),
});
export type DecodedMessage = z.infer<typeof decodedMessageSchema>;

export const bindingSchema = z.enum(['redirect', 'post', 'soap', 'none']);
export type Binding = z.infer<typeof bindingSchema>;

export const decodedInputSchema = z.object({
  /** Each unwrapping taken, outermost first: `url-query`, `percent-decoding`, `base64`, `inflate`, ... */
  steps: z.array(z.string()),
  /** Bytes (UTF-8) after each step, parallel to `steps`. */
  stepSizes: z.array(z.number().int()),
  binding: bindingSchema,
  relayState: text,
  messages: z.array(decodedMessageSchema),
});
export type DecodedInput = z.infer<typeof decodedInputSchema>;
