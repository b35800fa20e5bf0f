/** Metadata as people ask about it: entities, roles, keys and endpoints, and what sets two versions apart. */
import { z } from 'zod';

export const metadataKeySchema = z.object({
  /** `signing`, `encryption`; null for both. */
  use: z.string().nullable(),
  /** SHA-256 over the DER, upper-case hex with colons; null when it cannot be read. */
  fingerprint: z.string().nullable(),
  /** SHA-256 over the SubjectPublicKeyInfo, base64. */
  spkiSha256: z.string().nullable(),
  subject: z.string().nullable(),
  notBefore: z.string().nullable(),
  notAfter: z.string().nullable(),
  /** For example `RSA 2048`. */
  key: z.string().nullable(),
  /** What is wrong with it, in words; null when nothing is. */
  problem: z.string().nullable(),
});
export type MetadataKey = z.infer<typeof metadataKeySchema>;

export const metadataEndpointSchema = z.object({
  /** The element: SingleSignOnService, AssertionConsumerService, … */
  service: z.string(),
  binding: z.string().nullable(),
  location: z.string().nullable(),
  responseLocation: z.string().nullable(),
  index: z.string().nullable(),
  isDefault: z.string().nullable(),
});
export type MetadataEndpoint = z.infer<typeof metadataEndpointSchema>;

export const metadataRoleSchema = z.object({
  role: z.string(),
  protocols: z.array(z.string()),
  wantAuthnRequestsSigned: z.string().nullable(),
  authnRequestsSigned: z.string().nullable(),
  wantAssertionsSigned: z.string().nullable(),
  keys: z.array(metadataKeySchema),
  endpoints: z.array(metadataEndpointSchema),
  nameIdFormats: z.array(z.string()),
  requestedAttributes: z.array(
    z.object({
      name: z.string().nullable(),
      friendlyName: z.string().nullable(),
      nameFormat: z.string().nullable(),
      required: z.boolean(),
    }),
  ),
});
export type MetadataRole = z.infer<typeof metadataRoleSchema>;

/** What a list of many entities shows, and what they are found by. */
export const entitySummarySchema = z.object({
  entityId: z.string().nullable(),
  /** Display names and the organisation's names, in every language, each once. */
  names: z.array(z.string()),
  roles: z.array(z.string()),
  /** shibmd:Scope: domains an IdP speaks for. */
  scopes: z.array(z.string()),
});
export type EntitySummary = z.infer<typeof entitySummarySchema>;

export const entityDetailsSchema = entitySummarySchema.extend({
  id: z.string().nullable(),
  validUntil: z.string().nullable(),
  cacheDuration: z.string().nullable(),
  /** Carries a signature of its own; it is not verified here. */
  signed: z.boolean(),
  roleDescriptors: z.array(metadataRoleSchema),
  contacts: z.array(z.object({ type: z.string().nullable(), emailAddresses: z.array(z.string()) })),
  /** mdattr:EntityAttributes: entity categories and assurance. */
  entityAttributes: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  registrationAuthority: z.string().nullable(),
});
export type EntityDetails = z.infer<typeof entityDetailsSchema>;

export const inspectedMetadataSchema = z.object({
  kind: z.enum(['EntityDescriptor', 'EntitiesDescriptor']),
  /** Of the outermost EntitiesDescriptor. */
  name: z.string().nullable(),
  id: z.string().nullable(),
  validUntil: z.string().nullable(),
  cacheDuration: z.string().nullable(),
  signed: z.boolean(),
  /** Entities in the document. */
  total: z.number().int(),
  /** Those that match the search, or all. */
  entities: z.array(entitySummarySchema),
  /** In full: the one asked for, or the only one there is. */
  entity: entityDetailsSchema.nullable(),
  /** What could not be read; the rest is kept. */
  problems: z.array(z.string()),
});
export type InspectedMetadata = z.infer<typeof inspectedMetadataSchema>;

export const inspectMetadataInputSchema = z.strictObject({
  input: z.string(),
  /** An entityID to show in full. */
  entity: z.string().optional(),
  /** Part of a name, an entityID or a scope; case does not matter. */
  search: z.string().optional(),
});

export const metadataChangeSchema = z.object({
  /** The entity it is of; null for the document itself. */
  entityId: z.string().nullable(),
  /** Null for the entity as a whole. */
  role: z.string().nullable(),
  what: z.enum([
    'entity',
    'entity-id',
    'role',
    'key',
    'endpoint',
    'name-id-format',
    'requested-attribute',
    'setting',
    'validity',
    'name',
    'scope',
    'contact',
    'entity-attribute',
    'signature',
  ]),
  change: z.enum(['added', 'removed', 'changed']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** The change in one sentence. */
  words: z.string(),
});
export type MetadataChange = z.infer<typeof metadataChangeSchema>;

export const metadataDiffSchema = z.object({
  equal: z.boolean(),
  changes: z.array(metadataChangeSchema),
  problems: z.array(z.string()),
});
export type MetadataDiff = z.infer<typeof metadataDiffSchema>;

const endpointOptionSchema = z.strictObject({
  binding: z.enum(['redirect', 'post', 'artifact', 'soap']),
  location: z.string().min(1),
});
const pems = z.array(z.string());

export const createMetadataInputSchema = z.strictObject({
  role: z.enum(['idp', 'sp']),
  entityId: z.string().min(1),
  /** IdP: SingleSignOnService. SP: AssertionConsumerService. In order; the first is the default. */
  services: z.array(endpointOptionSchema),
  logout: z.array(endpointOptionSchema).default([]),
  /** Certificates as PEM, for both uses. */
  certificates: pems.default([]),
  signingCertificates: pems.default([]),
  encryptionCertificates: pems.default([]),
  /** URIs, or the last word of those SAML defines. */
  nameIdFormats: z.array(z.string()).default([]),
  wantAuthnRequestsSigned: z.boolean().optional(),
  authnRequestsSigned: z.boolean().optional(),
  wantAssertionsSigned: z.boolean().optional(),
  /** Names of attributes an SP asks for; `?` at the end makes one optional. */
  attributes: z.array(z.string()).default([]),
  organization: z.strictObject({ name: z.string().min(1), url: z.string().min(1) }).optional(),
  /** Days from now. */
  validDays: z.number().positive().max(36_500).optional(),
  /** xs:duration. */
  cacheDuration: z.string().optional(),
  /** PEM; both or neither. */
  signKey: z.string().optional(),
  signCertificate: z.string().optional(),
  /** IdP: whose habits of metadata it follows. */
  flavour: z.string().optional(),
});
export type CreateMetadataInput = z.input<typeof createMetadataInputSchema>;
