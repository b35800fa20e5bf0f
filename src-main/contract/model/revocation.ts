/** Global token revocation as the identity provider sends it: whom, to whom, and what came of it. */
import { z } from 'zod';

export const revocationRequestSchema = z.strictObject({
  /** Username of the persona. */
  persona: z.string().min(1),
  /** entityID of the application; default: the built-in one. */
  serviceProvider: z.string().min(1).optional(),
  /** Where it takes revocations: on this machine, or at a host that the configuration names. */
  url: z.string().max(4000).optional(),
  /** How the user is named (RFC 9493). Default: iss_sub. */
  format: z.enum(['iss_sub', 'email', 'opaque']).optional(),
  /** The name itself; default: the one the application knows the persona by. */
  subject: z.string().min(1).optional(),
  /** The member that holds it: `subject` as before draft -03. Default: sub_id. */
  member: z.enum(['sub_id', 'subject']).optional(),
  /** `sub` of the token: with Okta, the ID of the application instance. Default: the application's entityID. */
  tokenSubject: z.string().min(1).optional(),
  /** `iss` of the token and of the subject. Default: the entityID of the identity provider. */
  tokenIssuer: z.string().min(1).optional(),
});
export type RevocationRequest = z.infer<typeof revocationRequestSchema>;

export const revocationResultSchema = z.object({
  /** HTTP status; null when nobody answered. 204: revoked. */
  status: z.number().int().nullable(),
  /** The body of the answer, or why there is none. */
  answer: z.string(),
  url: z.string(),
  /** What was sent. */
  token: z.string(),
  body: z.string(),
  flowId: z.string(),
  durationMs: z.number(),
});
export type RevocationResult = z.infer<typeof revocationResultSchema>;

/** What the application answers a revocation with, whatever it says. */
export const revocationAnswerSchema = z.union([
  z.literal(204),
  z.literal(400),
  z.literal(401),
  z.literal(403),
  z.literal(404),
  z.literal(422),
]);
