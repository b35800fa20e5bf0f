/** Flows as one file to take along. */
import { z } from 'zod';
import { flowIdsSchema, flowQuerySchema } from './trace';

/** `redacted`: the JSON with values behind consistent pseudonyms, keys and signatures dropped, findings kept. */
export const exportFormats = ['har', 'json', 'html', 'redacted'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportRequestSchema = z.object({
  format: z.enum(exportFormats),
  /** These flows, in this order; without them, those of `query`; without either, all. */
  ids: flowIdsSchema.optional(),
  query: flowQuerySchema.omit({ limit: true, cursor: true }).optional(),
});
export type ExportRequest = z.input<typeof exportRequestSchema>;

export const exportedSchema = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  content: z.string(),
  flows: z.number().int(),
});
export type Exported = z.infer<typeof exportedSchema>;
