/** Group mapping: the document that says which IdP group becomes which role, and the explained outcome. */
import { z } from 'zod';
import { attributeSchema } from './decoded';

/** Okta's four group filters; `regex` has to match the whole group name. */
export const groupFilterSchema = z.strictObject({
  type: z.enum(['startsWith', 'equals', 'contains', 'regex']),
  value: z.string(),
});
export type GroupFilter = z.infer<typeof groupFilterSchema>;

export const requiredAttributeSchema = z.strictObject({
  name: z.string().min(1),
  required: z.boolean().default(true),
});

/**
 * Qovery's enterprise-connection document, and the fuller form: the same three fields plus
 * `group_attribute`, `group_filter`, `group_comparison`, `unmatched_user` and `required_attributes`.
 */
export const groupMappingSchema = z.strictObject({
  connection_name: z.string().optional(),
  default_role: z.string().min(1).default('viewer'),
  enforce_group_sync: z.boolean().default(false),
  /** Role -> the IdP groups that grant it. */
  group_mappings: z.record(z.string().min(1), z.array(z.string())).default({}),
  /** Attribute that carries the groups. Default: the well-known names are tried in turn. */
  group_attribute: z.string().min(1).optional(),
  group_filter: groupFilterSchema.optional(),
  required_attributes: z.array(requiredAttributeSchema).optional(),
  /** Which groups are compared with or without regard to case. Default `exact`. */
  group_comparison: z.enum(['exact', 'ignore-case']).optional(),
  /** What a user without a matching group gets: the default role, or a refusal (OVHcloud). Default `default-role`. */
  unmatched_user: z.enum(['default-role', 'refuse']).optional(),
});
export type GroupMapping = z.infer<typeof groupMappingSchema>;
export type GroupMappingInput = z.input<typeof groupMappingSchema>;

export const mappingOutcomeSchema = z.object({
  groupAttribute: z.string().nullable(),
  groups: z.array(z.string()),
  /** Groups the filter kept back, with the filter in words. */
  filtered: z.array(z.object({ group: z.string(), by: z.string() })),
  outcome: z.enum(['mapped', 'default', 'not-synchronised', 'refused', 'ambiguous']),
  roles: z.array(z.string()),
  /** Each group that granted a role, and the rule that did. */
  steps: z.array(z.object({ group: z.string(), role: z.string(), rule: z.string() })),
  unmatched: z.array(z.string()),
  /** Groups that miss a rule narrowly (`case`, `white space`), and the name the rule has. */
  nearMisses: z.array(z.object({ group: z.string(), rule: z.string(), difference: z.string() })),
  attributes: z.array(
    z.object({
      required: z.string(),
      found: z.string().nullable(),
      value: z.string().nullable(),
      problem: z.string().nullable(),
    }),
  ),
  /** The outcome in one sentence. */
  reason: z.string(),
});
export type MappingOutcome = z.infer<typeof mappingOutcomeSchema>;

export const evaluateMappingInputSchema = z.object({
  attributes: z.array(attributeSchema),
  mapping: groupMappingSchema,
});
