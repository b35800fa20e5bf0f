/** Captured messages sent again: what is changed before, and how one tells that it went well. */
import { z } from 'zod';
import { messageKindSchema } from './decoded';
import { loginResultSchema } from './trace';

/** What must hold of the last answer for the replay to count as signed in. Everything given must hold. */
export const replayRulesSchema = z.strictObject({
  /** Part of the address of the last page. */
  url: z.string().optional(),
  /** HTTP status of the last page. */
  status: z.number().int().optional(),
  /** Text that stands on the last page. */
  text: z.string().optional(),
  /** Name of a cookie that was set on the way. */
  cookie: z.string().optional(),
});
export type ReplayRules = z.infer<typeof replayRulesSchema>;

export const replayOptionsSchema = z.strictObject({
  /** New times, IDs and addresses, signed again; otherwise the message goes out as it was captured. */
  freshen: z.boolean().optional(),
  /** PEM text of the key to sign with, and of its certificate. */
  key: z.string().optional(),
  cert: z.string().optional(),
  /** Default: what was captured with the message, or what the live request has. */
  relayState: z.string().optional(),
  /** PEM of private keys that open encrypted assertions. */
  decryptKeys: z.array(z.string()).optional(),
  /** PEM: encrypt the assertions to it again. */
  encryptCert: z.string().optional(),
  /** entityID of the receiver, for the Audience. Default: who asks in the live request, else as captured. */
  audience: z.string().optional(),
  /** ID of the request it answers. Default: that of the live request, else InResponseTo is dropped. */
  inResponseTo: z.string().optional(),
  /** ISO 8601: the instant it is freshened to. Default: now. */
  at: z.string().optional(),
  /** The message as the user edited it: sent in place of what freshening makes. */
  edited: z.string().optional(),
});
export type ReplayOptions = z.infer<typeof replayOptionsSchema>;

export const replayChangeSchema = z.object({
  /** XPath of the element, with the attribute where it is one. */
  path: z.string(),
  was: z.string().nullable(),
  /** Null where it was left out. */
  now: z.string().nullable(),
});

export const replayPreviewSchema = z.object({
  kind: messageKindSchema,
  parameter: z.enum(['SAMLRequest', 'SAMLResponse']),
  url: z.string(),
  relayState: z.string().nullable(),
  /** The message as captured, and as it will be sent. */
  captured: z.string(),
  xml: z.string(),
  changes: z.array(replayChangeSchema),
  /** Local names of the elements that are signed again. */
  signed: z.array(z.string()),
  /** How many more messages the input holds; they are not sent. */
  otherMessages: z.number().int(),
});
export type ReplayPreview = z.infer<typeof replayPreviewSchema>;

export const replayTargetSchema = z.strictObject({
  /** Where the message is posted: the ACS of a Response, the SSO or SLO address of another message. */
  url: z.string(),
  /** Address at which the application starts a login: its request is answered, in its session. */
  loginUrl: z.string().optional(),
  /** Hosts besides this machine and those of the addresses above that may be contacted. */
  allowHosts: z.array(z.string()).optional(),
  /** Who signs in where a page asks, for requests that are replayed. */
  persona: z.string().optional(),
  password: z.string().optional(),
  rules: replayRulesSchema.optional(),
});
export type ReplayTarget = z.infer<typeof replayTargetSchema>;

export const replayInputSchema = z.strictObject({
  /** The captured message, in any encoding. */
  input: z.string(),
  options: replayOptionsSchema,
  /** Freshened messages are signed with the built-in IdP's key, in place of a key in the options. */
  workbenchKey: z.boolean().optional(),
});

export const replayResultSchema = loginResultSchema.extend({
  /** What freshening changed, and which elements were signed again. */
  changes: z.array(replayChangeSchema),
  signed: z.array(z.string()),
});
export type ReplayResult = z.infer<typeof replayResultSchema>;
