/** A suite: replays, mints, checks and logins with the outcomes they are expected to have, and what came of running it. */
import { z } from 'zod';
import { verdictSchema } from './checked';
import { replayRulesSchema } from './replay';
import { mintOptionsSchema } from './workbench';

/** What must hold. Everything given must; a case without any expectation is refused, it could not fail. */
export const expectationSchema = z
  .strictObject({
    verdict: verdictSchema.optional(),
    outcome: z.enum(['signed-in', 'refused', 'error']).optional(),
    /** Ids of checks that must be among the findings, of whatever severity. */
    findings: z.array(z.string()).optional(),
    /** Ids of checks that must not be. */
    noFindings: z.array(z.string()).optional(),
    /** Value of the NameID that is trusted, or of the session that was opened. */
    nameId: z.string().optional(),
    /** Roles of the session, in any order. */
    roles: z.array(z.string()).optional(),
    /** HTTP status of the last answer. */
    status: z.number().int().optional(),
    /** Part of the sentence that says why. */
    reason: z.string().optional(),
  })
  .refine((expect) => Object.keys(expect).length > 0, { error: 'name at least one thing that is expected' });
export type Expectation = z.infer<typeof expectationSchema>;

const file = z.string().min(1);
const files = z.union([file, z.array(file)]);

/** The flags of `check` by their names; files relative to the suite. */
const judgeContextSchema = z.strictObject({
  idpMetadata: files.optional(),
  idpCert: files.optional(),
  spMetadata: file.optional(),
  spEntityId: z.string().optional(),
  acsUrl: z.string().optional(),
  request: file.optional(),
  requestId: z.string().optional(),
  unsolicited: z.boolean().optional(),
  spProfile: z
    .strictObject({ id: z.string(), variables: z.record(z.string(), z.string()).optional() })
    .optional(),
  mapping: file.optional(),
  decryptKey: files.optional(),
  skew: z.number().min(0).optional(),
  at: z.string().optional(),
  packs: z.array(z.string()).optional(),
});
export type JudgeContext = z.infer<typeof judgeContextSchema>;

const sendSchema = z.strictObject({
  /** Where it is posted; as `ready.sp.acs` of the mock SP. */
  acs: z.string(),
  rules: replayRulesSchema.optional(),
});

/** As `mint`'s options; keys and metadata are files relative to the suite. */
const mintSchema = mintOptionsSchema
  .omit({ key: true, cert: true, spMetadata: true })
  .extend({ key: file.optional(), cert: file.optional(), spMetadata: file.optional() });

const replaySchema = z.strictObject({
  input: file,
  acs: z.string(),
  freshen: z.boolean().optional(),
  key: file.optional(),
  cert: file.optional(),
  relayState: z.string().optional(),
  loginUrl: z.string().optional(),
  audience: z.string().optional(),
  inResponseTo: z.string().optional(),
  decryptKey: files.optional(),
  encryptCert: file.optional(),
  at: z.string().optional(),
  persona: z.string().optional(),
  rules: replayRulesSchema.optional(),
});

const loginSchema = z.strictObject({
  url: z.string(),
  persona: z.string().optional(),
  password: z.string().optional(),
});

const named = { name: z.string().min(1), expect: expectationSchema };
export const suiteCaseSchema = z.union([
  z.strictObject({ ...named, check: judgeContextSchema.extend({ input: file }) }),
  z.strictObject({ ...named, mint: mintSchema, check: judgeContextSchema.optional() }),
  z.strictObject({ ...named, mint: mintSchema, send: sendSchema }),
  z.strictObject({ ...named, replay: replaySchema }),
  z.strictObject({ ...named, login: loginSchema }),
]);
export type SuiteCase = z.infer<typeof suiteCaseSchema>;

export const suiteSchema = z.strictObject({
  name: z.string().min(1).optional(),
  /** ISO 8601: freezes the clock of minting, freshening and judging. */
  at: z.string().optional(),
  /** Hosts besides this machine and those a case names that may be contacted. */
  allowHosts: z.array(z.string()).optional(),
  /** How many cases run at once. Default 4; 1 where cases build on one another. */
  parallel: z.number().int().min(1).max(32).optional(),
  cases: z.array(suiteCaseSchema).min(1, { error: 'a suite has at least one case' }),
});
export type Suite = z.infer<typeof suiteSchema>;

export const caseResultSchema = z.object({
  name: z.string(),
  kind: z.enum(['check', 'mint', 'replay', 'login']),
  /** `error`: it could not be run; `failed`: it ran, and something is not as expected. */
  outcome: z.enum(['passed', 'failed', 'error']),
  /** What is not as expected, a sentence each; why it could not be run. */
  problems: z.array(z.string()),
  /** What came out, in one sentence. */
  summary: z.string(),
  findings: z.array(z.object({ check: z.string(), severity: z.string(), message: z.string() })),
  hops: z.array(z.object({ method: z.string(), url: z.string(), status: z.number().int().nullable() })),
});
export type CaseResult = z.infer<typeof caseResultSchema>;

export const suiteResultSchema = z.object({
  name: z.string(),
  outcome: z.enum(['passed', 'failed']),
  /** ISO 8601: the frozen clock, or when it was run. */
  at: z.string(),
  passed: z.number().int(),
  failed: z.number().int(),
  errors: z.number().int(),
  cases: z.array(caseResultSchema),
});
export type SuiteResult = z.infer<typeof suiteResultSchema>;
