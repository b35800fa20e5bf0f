/** What has to be pasted where, so that an identity provider and an application know each other. */
import { z } from 'zod';

export const describeConnectionSchema = z.strictObject({
  /** Profile of the application. Default: the built-in SP. */
  profile: z.string().min(1).optional(),
  /** Flavour whose console is meant. Default: the one in use. */
  flavour: z.string().min(1).optional(),
  /** What is not given stands in the values by its name, as `$CONNECTION_NAME`. */
  variables: z.record(z.string(), z.string()).optional(),
});

export const connectionFieldSchema = z.object({
  /** What the console calls the field. */
  label: z.string(),
  value: z.string(),
  /** What to mind, in one line; null when it is plain. */
  hint: z.string().nullable(),
  /** Where the value is from: `profile`, what runs here, or the choice of whoever sets it up. */
  source: z.enum(['profile', 'workbench', 'choice']),
});
export type ConnectionField = z.infer<typeof connectionFieldSchema>;

export const connectionSchema = z.object({
  profile: z.string().nullable(),
  flavour: z.string(),
  /** In the order of the consoles. */
  intoIdp: z.object({ name: z.string(), fields: z.array(connectionFieldSchema) }),
  intoSp: z.object({ name: z.string(), fields: z.array(connectionFieldSchema) }),
  /** Variables without a value: the values above hold their names. */
  missing: z.array(z.object({ name: z.string(), description: z.string(), example: z.string() })),
  notes: z.array(z.string()),
  /** The page the profile was read from. */
  sourceUrl: z.string().nullable(),
});
export type Connection = z.infer<typeof connectionSchema>;
