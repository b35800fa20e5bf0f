/** Logins as they were seen on the wire: flows made of steps, and what `login` answers. */
import { z } from 'zod';
import { bindingSchema, messageKindSchema } from './decoded';
import { exchangeSchema } from './exchange';
import { findingSchema } from './checked';
import { mappingOutcomeSchema } from './mapping';
import { attributeSchema, nameIdSchema } from './decoded';

export const laneSchema = z.enum(['sp', 'browser', 'idp']);
export type Lane = z.infer<typeof laneSchema>;

export const stepMessageSchema = z.object({
  kind: messageKindSchema,
  binding: bindingSchema,
  parameter: z.enum(['SAMLRequest', 'SAMLResponse']),
  relayState: z.string().nullable(),
  /** The message as received, encodings off. */
  xml: z.string(),
  /** What went over the wire: the raw query string or form body. */
  raw: z.string(),
  id: z.string().nullable(),
  inResponseTo: z.string().nullable(),
});
export type StepMessage = z.infer<typeof stepMessageSchema>;

/** One arrow of the sequence. */
export const flowStepSchema = z.object({
  id: z.string(),
  /** Milliseconds since the flow began. */
  elapsedMs: z.number(),
  from: laneSchema,
  to: laneSchema,
  /** For example `GET /sp/login`, `AuthnRequest`, `200 sign-in form`. */
  label: z.string(),
  method: z.string().nullable(),
  url: z.string().nullable(),
  /** HTTP status, for an answer. */
  status: z.number().int().nullable(),
  message: stepMessageSchema.nullable(),
  /** True when this step is where the login was refused. */
  failed: z.boolean(),
  /** The request with its answer, for a step that was captured rather than played by the workbench. */
  exchange: exchangeSchema.optional(),
  /** What a step without SAML carried, as text: a header that matters and the body. */
  payload: z.string().optional(),
  /** Findings on this step's message when it was recorded; absent when it was not judged then. */
  errorCount: z.number().int().optional(),
  warningCount: z.number().int().optional(),
});
export type FlowStep = z.infer<typeof flowStepSchema>;

export const flowOutcomeSchema = z.enum(['accepted', 'warned', 'rejected', 'waiting', 'error']);
export type FlowOutcome = z.infer<typeof flowOutcomeSchema>;

export const flowSummarySchema = z.object({
  id: z.string(),
  /** ISO 8601 UTC. */
  startedAt: z.string(),
  durationMs: z.number(),
  /** What to call each side: profile or flavour name, else host. */
  sp: z.string(),
  idp: z.string(),
  spEntityId: z.string().nullable(),
  idpEntityId: z.string().nullable(),
  initiatedBy: z.enum(['sp', 'idp']),
  outcome: flowOutcomeSchema,
  subject: z.string().nullable(),
  roles: z.array(z.string()),
  stepCount: z.number().int(),
  errorCount: z.number().int(),
  warningCount: z.number().int(),
  /** The first finding's title, or why the flow ended; null when all is well. */
  headline: z.string().nullable(),
  /** Where it was seen: at the built-in servers (default), in a file that was imported, in the trace browser. */
  source: z.enum(['live', 'import', 'browser']).optional(),
  /** Marks of the user; absent when there are none. Pinned flows outlive every retention. */
  pinned: z.boolean().optional(),
  labels: z.array(z.string()).optional(),
  note: z.string().optional(),
});
export type FlowSummary = z.infer<typeof flowSummarySchema>;

export const flowSchema = flowSummarySchema.extend({ steps: z.array(flowStepSchema) });
export type Flow = z.infer<typeof flowSchema>;

/** What to list, newest first. Everything given must hold. */
export const flowQuerySchema = z.object({
  /** Words found in parties, subject, attributes, findings, labels and notes; each may be the beginning of one. */
  text: z.string().max(1000).optional(),
  verdict: z.array(flowOutcomeSchema).optional(),
  /** Part of the name or entityID. */
  sp: z.string().max(1000).optional(),
  idp: z.string().max(1000).optional(),
  pinned: z.boolean().optional(),
  label: z.string().max(200).optional(),
  /** ISO 8601; `from` is included, `to` is not. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** Flows in one page. Default 200. */
  limit: z.number().int().min(1).max(1000).optional(),
  /** `next` of the page before. */
  cursor: z.string().max(100).optional(),
});
export type FlowQuery = z.input<typeof flowQuerySchema>;

export const flowPageSchema = z.object({
  flows: z.array(flowSummarySchema),
  /** How many there are on all pages. */
  total: z.number().int(),
  /** Null on the last page. */
  next: z.string().nullable(),
});
export type FlowPage = z.infer<typeof flowPageSchema>;

/** Marks to change; what is not given stays as it is. */
export const flowMarksSchema = z.object({
  pinned: z.boolean().optional(),
  /** All labels the flow is to have. */
  labels: z.array(z.string().trim().min(1).max(80)).max(30).optional(),
  /** Empty to remove it. */
  note: z.string().max(20_000).optional(),
});
export type FlowMarks = z.infer<typeof flowMarksSchema>;

export const flowIdsSchema = z.array(z.string().max(100)).min(1).max(100_000);

/** The session the SP opened, as `GET /sp/session` shows it. */
export const sessionSchema = z.object({
  nameId: nameIdSchema.nullable(),
  attributes: z.array(attributeSchema),
  roles: z.array(z.string()),
  mapping: mappingOutcomeSchema.nullable(),
  issuer: z.string().nullable(),
  sessionIndex: z.string().nullable(),
});
export type SessionJson = z.infer<typeof sessionSchema>;

export const loginResultSchema = z.object({
  outcome: z.enum(['signed-in', 'refused', 'error']),
  hops: z.array(
    z.object({
      method: z.string(),
      url: z.string(),
      status: z.number().int().nullable(),
      message: stepMessageSchema.nullable(),
    }),
  ),
  session: sessionSchema.nullable(),
  findings: z.array(findingSchema),
  /** Why, in one sentence. */
  reason: z.string(),
  /** The flow in the workbench's trace, when the login went through its own SP or IdP. */
  flowId: z.string().nullable(),
});
export type LoginResult = z.infer<typeof loginResultSchema>;
