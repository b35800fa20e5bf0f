/** Two messages side by side: what differs in meaning, and both in a form in which only that differs. */
import { z } from 'zod';
import { messageKindSchema } from './decoded';

export const messageDifferenceSchema = z.object({
  /** What is compared, in the field's words: `NameID`, `Attribute groups`, `Audience`. */
  what: z.string(),
  /** Null where that side has none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** `passing`: differs from login to login, as IDs and instants do; `meaning`: says something else. */
  weight: z.enum(['meaning', 'passing']),
});
export type MessageDifference = z.infer<typeof messageDifferenceSchema>;

export const comparedSideSchema = z.object({
  kind: messageKindSchema,
  /** As received, encodings off. */
  xml: z.string(),
  /** Indented, prefixes and order of attributes made equal, IDs, instants and ciphers replaced by what they are. */
  normalised: z.string(),
});

export const comparedMessagesSchema = z.object({
  before: comparedSideSchema,
  after: comparedSideSchema,
  /** Those of meaning first. */
  differences: z.array(messageDifferenceSchema),
});
export type ComparedMessages = z.infer<typeof comparedMessagesSchema>;
