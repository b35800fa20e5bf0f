/**
 * The configuration file: its keys, their defaults, and errors that name the key, the value and the line.
 * Nothing starts on a configuration with an error.
 */
import { isIP } from 'node:net';
import { z } from 'zod';
import { encryptedAttributesSchema, encryptionChoiceSchema } from '../contract/model/encryption';
import { revocationAnswerSchema } from '../contract/model/revocation';
import { groupForms, groupOverageRules, personaSchema } from '../contract/model/workbench';
import { findIdpFlavour, idpFlavours } from '../profiles/idp/registry';
import { resolveSpProfile, SpProfileError } from '../profiles/sp/registry';
import { authnRequestOptionsSchema } from './authn-request-options';
import { requireAnswerScenario } from './find-scenario';
import { usableGroupFilterSchema, usableGroupMappingSchema } from './group-mapping';
import { encryptionKeysSchema, refuseUnknownKey, signingKeysSchema } from './key-source';
import { publicationSchema } from './publication';
import { readStrictDocument, validateStrictly } from './strict-document';
import { revocationConnectionSchema } from './token-revocation';
import { UsageError } from './usage-error';

const flavour = z.string().refine((id) => findIdpFlavour(id) !== undefined, {
  error: `the flavours are ${idpFlavours.map(({ id }) => id).join(', ')}`,
});
const port = z.number().int().min(0).max(65535);

function refuseUnusableScenario(id: string, context: z.core.$RefinementCtx<string>): void {
  try {
    requireAnswerScenario(id);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    context.addIssue({ code: 'custom', message: `${error.message}. ${error.hint ?? ''}`.trim() });
  }
}

/** What holds for one application alone. */
const spRules = {
  sign: z.enum(['assertion', 'response', 'both', 'none']).optional(),
  encryptAssertions: z.boolean().optional(),
  encryptNameIds: z.boolean().optional(),
  encryptAttributes: encryptedAttributesSchema.optional(),
  encryption: encryptionChoiceSchema.optional(),
  wantAuthnRequestsSigned: z.boolean().optional(),
};

const serviceProviderSchema = z.union([
  /** A file or a URL on this machine; `metadataXml` is the text itself. */
  z.strictObject({ metadata: z.string().min(1), ...spRules }),
  z.strictObject({ metadataXml: z.string().min(1), ...spRules }),
  z
    .strictObject({
      profile: z.string().min(1),
      variables: z.record(z.string(), z.string()).optional(),
      ...spRules,
    })
    .superRefine(({ profile: id, variables }, context) => {
      try {
        resolveSpProfile({ id, ...(variables ? { variables } : {}) });
      } catch (error) {
        if (!(error instanceof SpProfileError)) throw error;
        const message = `${error.message}. ${error.hint}`;
        context.addIssue({ code: 'custom', path: ['profile'], message });
      }
    }),
]);

const identityProviderSourceSchema = z.union([
  z.strictObject({ metadata: z.string().min(1) }),
  z.strictObject({ metadataXml: z.string().min(1) }),
]);

const attributeConsumingServiceSchema = z.strictObject({
  index: z.number().int().min(0).max(65535),
  name: z.string().min(1),
  attributes: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        nameFormat: z.string().min(1).optional(),
        friendlyName: z.string().min(1).optional(),
        isRequired: z.boolean().optional(),
      }),
    )
    .min(1),
});

const configurationSchema = z.strictObject({
  identityProvider: z
    .strictObject({
      entityId: z.string().min(1).optional(),
      flavour: flavour.optional(),
      sign: z.enum(['assertion', 'response', 'both', 'none']).optional(),
      encryptAssertions: z.boolean().optional(),
      encryptNameIds: z.boolean().optional(),
      encryptAttributes: encryptedAttributesSchema.optional(),
      encryption: encryptionChoiceSchema.optional(),
      clockOffsetSeconds: z.number().optional(),
      wantAuthnRequestsSigned: z.boolean().optional(),
      personas: z.array(personaSchema.strict()).min(1).optional(),
      serviceProviders: z.array(serviceProviderSchema).optional(),
      groupFilter: usableGroupFilterSchema.optional(),
      groupForm: z.enum(groupForms).optional(),
      groupOverage: z.enum(groupOverageRules).optional(),
      /** Answers the first login with this scenario. */
      nextScenario: z.string().superRefine(refuseUnusableScenario).optional(),
      signingKeys: signingKeysSchema.optional(),
      /** Name of the key in use; the others are published beside it. Default: the first. */
      signWith: z.string().optional(),
      metadata: publicationSchema.optional(),
      /** Hosts besides this machine that may be sent global token revocations. */
      revocationHosts: z.array(z.string().min(1)).optional(),
    })
    .superRefine(refuseUnknownKey)
    .optional(),
  serviceProvider: z
    .strictObject({
      entityId: z.string().min(1).optional(),
      identityProviders: z.array(identityProviderSourceSchema).optional(),
      signAuthnRequests: z.boolean().optional(),
      wantAssertionsSigned: z.boolean().optional(),
      groupMapping: usableGroupMappingSchema.optional(),
      signingKeys: signingKeysSchema.optional(),
      signWith: z.string().optional(),
      /** All of them decrypt; all are published, the first first. */
      encryptionKeys: encryptionKeysSchema.optional(),
      metadata: publicationSchema.optional(),
      attributeConsumingServices: z.array(attributeConsumingServiceSchema).optional(),
      /** Connections of global token revocation whose tokens name another issuer, or must name a subject. */
      revocationConnections: z.array(revocationConnectionSchema).optional(),
      revocationAnswer: revocationAnswerSchema.optional(),
      authnRequest: authnRequestOptionsSchema.optional(),
      acceptUnsolicited: z.boolean().optional(),
    })
    .superRefine(refuseUnknownKey)
    .optional(),
  /** Ports of the listeners; 0 takes any free one. Defaults: 7000, 7001, 7002. */
  ports: z.strictObject({ ui: port.optional(), idp: port.optional(), sp: port.optional() }).optional(),
  /** Of the IdP and the SP; the workbench itself stays on the loopback. */
  listeners: z
    .strictObject({
      /** True: with a certificate of a CA made here. */
      https: z
        .union([z.boolean(), z.strictObject({ key: z.string().min(1), certificate: z.string().min(1) })])
        .optional(),
      /** IP address to listen on. Default 127.0.0.1. */
      address: z
        .string()
        .refine((text) => isIP(text) !== 0, 'an IP address of this machine is needed, for example 0.0.0.0')
        .optional(),
      /** Names of this machine that Host may have besides those of the loopback. */
      names: z.array(z.string().regex(/^[A-Za-z0-9.-]+$/, 'a host name is written without port')).optional(),
    })
    .optional(),
  dataDirectory: z.string().min(1).optional(),
  /** What the trace keeps; pinned flows stay. Defaults: 100000 flows, 90 days. 0 flows: the trace is off. */
  retention: z
    .strictObject({
      flows: z.number().int().min(0).max(10_000_000).optional(),
      days: z.number().positive().max(36_500).optional(),
    })
    .optional(),
});

export type Configuration = z.infer<typeof configurationSchema>;
export type ConfigurationInput = z.input<typeof configurationSchema>;

/** Reads YAML or JSON text. Throws UsageError for the first thing wrong: key, value, line and what is known. */
export function parseConfiguration(text: string, fileName: string): Configuration {
  return readStrictDocument(text, fileName, configurationSchema);
}

/** Checks a configuration given as an object (the library). Throws UsageError. */
export function validateConfiguration(value: unknown): Configuration {
  return validateStrictly(value, configurationSchema, () => 'configuration: ');
}
