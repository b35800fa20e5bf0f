/** Importing captures, and the browser that makes them. */
import { z } from 'zod';

export const importProgressSchema = z.object({
  entries: z.number().int(),
  /** Bytes read, of `total` where that is known. */
  bytes: z.number().int(),
  total: z.number().int().nullable(),
  secondsLeft: z.number().nullable(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

/** An entry that could not be used, and what is wrong with it. */
export const captureProblemSchema = z.object({ place: z.string(), message: z.string() });
export type CaptureProblem = z.infer<typeof captureProblemSchema>;

export const importedSchema = z.object({
  /** Ids in the trace, in order of time. */
  flows: z.array(z.string()),
  files: z.number().int(),
  /** Entries looked at, and messages found in them. */
  entries: z.number().int(),
  messages: z.number().int(),
  /** The first of them; `brokenCount` counts all. */
  broken: z.array(captureProblemSchema),
  brokenCount: z.number().int(),
});
export type Imported = z.infer<typeof importedSchema>;

/** One piece of one file, in order: files one after the other, each from its beginning. */
export const importPieceSchema = z.object({
  id: z.string(),
  /** Counted from 0; a new number begins the next file. */
  file: z.number().int().min(0),
  name: z.string().max(1000),
  /** Base64, at most 8 MB of octets. */
  data: z.string().max(11_184_812),
});
export type ImportPiece = z.infer<typeof importPieceSchema>;

export const traceBrowserStateSchema = z.object({
  running: z.boolean(),
  /** Which browser it is or would be; null when there is none here. */
  browser: z.string().nullable(),
  /** Why there is none, and what would help; null when there is one. */
  problem: z.string().nullable(),
});
export type TraceBrowserState = z.infer<typeof traceBrowserStateSchema>;
