/** What the user sets up for global token revocation: the connections it arrives at, the answer, who may be asked. */
import { z } from 'zod';

/** One connection: its name in the address, and what its tokens must say. */
export const revocationConnectionSchema = z.strictObject({
  name: z.string().min(1),
  /** entityID of the identity provider whose keys sign the tokens. */
  identityProvider: z.string().min(1),
  /** Default: that entityID. */
  issuer: z.string().min(1).optional(),
  /** Default: any. With Okta, the ID of the application instance. */
  subject: z.string().min(1).optional(),
});
export type RevocationConnection = z.infer<typeof revocationConnectionSchema>;
