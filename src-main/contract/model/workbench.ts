/** State of the running workbench, its catalogue, and what can be changed while it runs. */
import { z } from 'zod';
import { attributeSchema } from './decoded';
import { citationSchema, severitySchema } from './checked';
import { encryptedAttributesSchema, encryptionChoiceSchema } from './encryption';
import { groupFilterSchema, groupMappingSchema } from './mapping';
import { revocationAnswerSchema } from './revocation';

export const flavourIds = [
  'generic',
  'okta',
  'entra-id',
  'adfs',
  'onelogin',
  'authentik',
  'keycloak',
  'google',
  'shibboleth',
  'simplesamlphp',
  'auth0',
  'ping',
  'jumpcloud',
] as const;

/** How a group is written: its name, a GUID made of it, a distinguished name, or a path from the root. */
export const groupForms = ['name', 'guid', 'dn', 'path'] as const;
export type GroupForm = (typeof groupForms)[number];

/** What becomes of the groups of someone who is in more than can be sent: a link to ask at, or nothing. */
export const groupOverageRules = ['link', 'left-out'] as const;
export type GroupOverageRule = (typeof groupOverageRules)[number];

/** The NameID of a persona: its value, in whatever format is asked for; or a value with the format it has. */
export const personaNameIdSchema = z.union([
  z.string().min(1),
  z.strictObject({ value: z.string().min(1), format: z.string().min(1).optional() }),
]);

/** What one application is told of a persona instead; the rest is as for everybody. */
export const personaOverrideSchema = z.strictObject({
  /** entityID of the application. */
  sp: z.string().min(1),
  nameId: personaNameIdSchema.optional(),
  email: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  displayName: z.string().optional(),
  groups: z.array(z.string()).optional(),
  /** Name to values; without values the attribute is not sent. */
  attributes: z.record(z.string(), z.array(z.string())).optional(),
});

export const personaSchema = z.object({
  username: z.string().min(1),
  password: z.string().optional(),
  email: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  displayName: z.string().optional(),
  groups: z.array(z.string()).default([]),
  /** Any further attributes, name to values. */
  attributes: z.record(z.string(), z.array(z.string())).default({}),
  nameId: personaNameIdSchema.optional(),
  overrides: z.array(personaOverrideSchema).optional(),
});
export type Persona = z.infer<typeof personaSchema>;

const listenerSchema = z.object({
  /** Origin, for example http://127.0.0.1:7001; null when it does not run. */
  origin: z.string().nullable(),
  entityId: z.string(),
  /** Why it does not run, in one sentence. */
  problem: z.string().nullable(),
});

export const workbenchStatusSchema = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'web', 'library']),
  dataDirectory: z.string(),
  idp: listenerSchema.extend({
    flavour: z.string(),
    flavourName: z.string(),
    metadataUrl: z.string(),
    ssoUrl: z.string(),
    personas: z.array(personaSchema),
    groupFilter: groupFilterSchema.nullable(),
    /** How it writes groups. */
    groupForm: z.enum(groupForms),
    /** What it does with more groups than it can send; null when it sends any number. */
    groupOverage: z.enum(groupOverageRules).nullable(),
    /** The scenario the next login is answered with, once; null when it is answered as usual. */
    nextScenario: z.string().nullable(),
    /** What it signs; null: as the flavour does. */
    sign: z.enum(['assertion', 'response', 'both', 'none']).nullable(),
    encryptAssertions: z.boolean(),
    encryptNameIds: z.boolean(),
    encryptAttributes: encryptedAttributesSchema,
    encryption: encryptionChoiceSchema,
    wantAuthnRequestsSigned: z.boolean(),
    clockOffsetSeconds: z.number(),
    /** All are published, one signs. */
    signingKeys: z.array(
      z.object({
        name: z.string(),
        /** As in "RSA 2048" or "EC prime256v1". */
        kind: z.string(),
        fingerprint: z.string(),
        notAfter: z.string(),
        signs: z.boolean(),
      }),
    ),
    certificateNotAfter: z.string(),
    certificateFingerprint: z.string(),
    serviceProviders: z.array(
      z.object({
        entityId: z.string(),
        name: z.string(),
        acsUrls: z.array(z.string()),
        /** It was added while the workbench ran, and can be removed. */
        imported: z.boolean(),
      }),
    ),
  }),
  sp: listenerSchema.extend({
    metadataUrl: z.string(),
    loginUrl: z.string(),
    acsUrl: z.string(),
    sessionUrl: z.string(),
    identityProviders: z.array(z.object({ entityId: z.string(), name: z.string(), imported: z.boolean() })),
    groupMapping: groupMappingSchema,
    /** What it answers every global token revocation with; null: what it is due. */
    revocationAnswer: revocationAnswerSchema.nullable(),
  }),
  flowCount: z.number().int(),
  /** How private keys are kept, in words for the user. */
  keyProtection: z.object({ kind: z.enum(['passphrase', 'os', 'file-mode']), words: z.string() }),
  /** Where flows are kept: a file, or memory when null; and what the user must know of it. */
  traceStore: z.object({ file: z.string().nullable(), notice: z.string().nullable() }),
});
export type WorkbenchStatus = z.infer<typeof workbenchStatusSchema>;

/** What may change while it runs; an absent key stays as it is. */
export const workbenchChangeSchema = z.strictObject({
  flavour: z.string().optional(),
  groupFilter: groupFilterSchema.nullable().optional(),
  /** Null: as the flavour writes them. */
  groupForm: z.enum(groupForms).nullable().optional(),
  groupOverage: z.enum(groupOverageRules).nullable().optional(),
  groupMapping: groupMappingSchema.optional(),
  /** Null: as the flavour does. */
  sign: z.enum(['assertion', 'response', 'both', 'none']).nullable().optional(),
  encryptAssertions: z.boolean().optional(),
  encryptNameIds: z.boolean().optional(),
  encryptAttributes: encryptedAttributesSchema.optional(),
  encryption: encryptionChoiceSchema.optional(),
  wantAuthnRequestsSigned: z.boolean().optional(),
  clockOffsetSeconds: z.number().optional(),
  /** Name of the key that signs from now on. */
  signWith: z.string().optional(),
  signAuthnRequests: z.boolean().optional(),
  wantAssertionsSigned: z.boolean().optional(),
  personas: z.array(personaSchema).optional(),
  /** Answers every global token revocation with this and ends nothing; null: as is due. */
  revocationAnswer: revocationAnswerSchema.nullable().optional(),
  /** Answers the next login with this scenario, once; null takes it back. */
  nextScenario: z.string().nullable().optional(),
});

/** An application or identity provider to know: metadata pasted or at a URL on this machine, or a profile of an application. */
export const addEntitySchema = z.union([
  z.strictObject({ metadata: z.string().min(1) }),
  z.strictObject({ url: z.url() }),
  z.strictObject({
    profile: z.string().min(1),
    variables: z.record(z.string(), z.string()).optional(),
  }),
]);
export const addedEntitiesSchema = z.object({
  serviceProviders: z.array(z.string()),
  identityProviders: z.array(z.string()),
});
export type AddEntity = z.infer<typeof addEntitySchema>;
export type AddedEntities = z.infer<typeof addedEntitiesSchema>;

export const catalogueCheckSchema = z.object({
  id: z.string(),
  category: z.string(),
  /** The set of checks it belongs to: `core`, or one to opt in to. */
  pack: z.string(),
  /** Its page in the documentation, relative to the root of the project. */
  docs: z.string(),
  severity: severitySchema,
  title: z.string(),
  failureTitle: z.string(),
  why: z.string(),
  remedy: z.object({ idp: z.string().nullable(), sp: z.string().nullable() }),
  needs: z.array(z.string()),
  kinds: z.array(z.string()),
  citations: z.array(citationSchema),
});
export const catalogueScenarioSchema = z.object({
  id: z.string(),
  kind: z.enum(['control', 'fault', 'attack']),
  title: z.string(),
  why: z.string(),
  /** Where the change is made: before signing, after signing, or on the way. */
  stage: z.enum(['content', 'signed', 'transport']),
  /** The message that is changed. */
  base: z.enum([
    'response',
    'post-request',
    'redirect-request',
    'post-logout',
    'redirect-logout',
    'idp-metadata',
  ]),
  /** True: the identity provider can answer a login with it. */
  answersLogin: z.boolean(),
  reference: z.string().nullable(),
  referenceUrl: z.string().nullable(),
  expected: z.enum(['accept', 'reject']),
  checks: z.array(z.string()),
});
export const catalogueFlavourSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  sourceUrl: z.string().nullable(),
});
export const catalogueProfileSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  variants: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      entityId: z.string(),
      acsUrl: z.string(),
      /** What chooses this variant. */
      variables: z.record(z.string(), z.string()),
    }),
  ),
  variables: z.array(z.object({ name: z.string(), description: z.string(), example: z.string() })),
  attributes: z.array(
    z.object({ name: z.string(), required: z.boolean(), from: z.string(), note: z.string().nullable() }),
  ),
  groupAttributes: z.array(z.string()),
  roles: z.array(z.string()),
  nameIdFormats: z.array(z.string()),
  mapping: groupMappingSchema,
  notes: z.array(z.string()),
  sourceUrl: z.string(),
  readOn: z.string(),
});
export type CatalogueProfile = z.infer<typeof catalogueProfileSchema>;

export const mintOptionsSchema = z.strictObject({
  flavour: z.string().optional(),
  spProfile: z.object({ id: z.string(), variables: z.record(z.string(), z.string()).optional() }).optional(),
  persona: z.union([z.string(), personaSchema]).optional(),
  spMetadata: z.string().optional(),
  inResponseTo: z.string().optional(),
  /** PEM text. */
  key: z.string().optional(),
  cert: z.string().optional(),
  scenario: z.string().optional(),
  /** ISO 8601: the instant of issue. */
  at: z.string().optional(),
  relayState: z.string().optional(),
  sign: z.enum(['assertion', 'response', 'both', 'none']).optional(),
  encrypt: z.boolean().optional(),
  encryptNameId: z.boolean().optional(),
  encryptAttributes: encryptedAttributesSchema.optional(),
  encryption: encryptionChoiceSchema.optional(),
  idpEntityId: z.string().optional(),
  groupFilter: groupFilterSchema.optional(),
  groupForm: z.enum(groupForms).optional(),
  groupOverage: z.enum(groupOverageRules).optional(),
});
export type MintOptions = z.infer<typeof mintOptionsSchema>;
export const mintedSchema = z.object({
  xml: z.string(),
  /** As the field carries it: of a scenario that changes the encoding, not always base64. */
  base64: z.string(),
  relayState: z.string().nullable(),
  /** All that travels: a form body, a query string, or the document by itself. */
  wire: z.string(),
  acsUrl: z.string(),
  /** PEM of the certificate that verifies it. */
  certificate: z.string(),
});
export type Minted = z.infer<typeof mintedSchema>;

export const sampleSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** What it shows, at most 40 characters. */
  hint: z.string(),
  outcome: z.enum(['accept', 'reject', 'warn']),
});
export const sampleContentSchema = z.object({
  input: z.string(),
  context: z.record(z.string(), z.unknown()),
});

export const personaAttributesSchema = z.object({ nameId: z.string(), attributes: z.array(attributeSchema) });
