/**
 * The configuration file: its keys, their defaults, and errors that name the key, the value and the line.
 * Nothing starts on a configuration with an error.
 */
import { LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { groupFilterSchema, groupMappingSchema } from '../contract/model/mapping';
import { personaSchema } from '../contract/model/workbench';
import { UsageError } from './usage-error';

const port = z.number().int().min(0).max(65535);

const serviceProviderSchema = z.union([
  /** A file or a URL on this machine; `metadataXml` is the text itself. */
  z.strictObject({ metadata: z.string().min(1) }),
  z.strictObject({ metadataXml: z.string().min(1) }),
  z.strictObject({ profile: z.string().min(1), variables: z.record(z.string(), z.string()).optional() }),
]);

const identityProviderSourceSchema = z.union([
  z.strictObject({ metadata: z.string().min(1) }),
  z.strictObject({ metadataXml: z.string().min(1) }),
]);

export const configurationSchema = z.strictObject({
  identityProvider: z
    .strictObject({
      entityId: z.string().min(1).optional(),
      flavour: z.string().min(1).optional(),
      sign: z.enum(['assertion', 'response', 'both', 'none']).optional(),
      encryptAssertions: z.boolean().optional(),
      wantAuthnRequestsSigned: z.boolean().optional(),
      personas: z.array(personaSchema.strict()).min(1).optional(),
      serviceProviders: z.array(serviceProviderSchema).optional(),
      groupFilter: groupFilterSchema.optional(),
    })
    .optional(),
  serviceProvider: z
    .strictObject({
      entityId: z.string().min(1).optional(),
      identityProviders: z.array(identityProviderSourceSchema).optional(),
      signAuthnRequests: z.boolean().optional(),
      wantAssertionsSigned: z.boolean().optional(),
      groupMapping: groupMappingSchema.optional(),
    })
    .optional(),
  /** Ports of the listeners; 0 takes any free one. Defaults: 7000, 7001, 7002. */
  ports: z.strictObject({ ui: port.optional(), idp: port.optional(), sp: port.optional() }).optional(),
  dataDirectory: z.string().min(1).optional(),
});

export type Configuration = z.infer<typeof configurationSchema>;
export type ConfigurationInput = z.input<typeof configurationSchema>;

/** Reads YAML or JSON text. Throws UsageError for the first thing wrong: key, value, line and what is known. */
export function parseConfiguration(text: string, fileName: string): Configuration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem) {
    const line = problem.linePos?.[0].line ?? 1;
    throw new UsageError(
      `${fileName}, line ${line}: this is not YAML: ${problem.message.split('\n')[0] ?? ''}`,
    );
  }
  const value: unknown = document.toJS() ?? {};
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length).map(String), true) as Node | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return validateConfiguration(value, (path) => `${fileName}, line ${lineOf(path)}: `);
}

/** Checks a configuration given as an object (the library). Throws UsageError. */
export function validateConfiguration(
  value: unknown,
  place: (path: readonly PropertyKey[]) => string = () => 'configuration: ',
): Configuration {
  const result = configurationSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = deepestIssue(result.error.issues);
  if (!issue) throw new UsageError('The configuration is not usable');
  if (issue.code === 'unrecognized_keys') {
    const path = [...issue.path, issue.keys[0] ?? ''];
    const near = nearestKey(issue.keys[0] ?? '', knownKeys());
    throw new UsageError(
      `${place(path)}unknown key "${path.map(String).join('.')}"`,
      near ? `Did you mean "${near}"?` : null,
    );
  }
  const actual = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  const shown = JSON.stringify(actual) ?? 'nothing';
  throw new UsageError(
    `${place(issue.path)}"${issue.path.map(String).join('.')}" cannot be ${shown}: ${issue.message}`,
  );
}

type Issue = z.core.$ZodIssue;

/** Inside a choice of forms, the form that came nearest says best what is wrong. */
function deepestIssue(issues: readonly Issue[]): Issue | undefined {
  const [first] = issues;
  if (first?.code !== 'invalid_union') return first;
  const inner = first.errors
    .map((branch) => deepestIssue(branch as Issue[]))
    .find((issue) => issue?.code === 'unrecognized_keys');
  return inner ? { ...inner, path: [...first.path, ...inner.path] } : first;
}

function knownKeys(): string[] {
  const keys = new Set<string>(['metadata', 'profile', 'variables']);
  const { identityProvider, serviceProvider } = configurationSchema.shape;
  for (const schema of [
    configurationSchema,
    identityProvider.unwrap(),
    serviceProvider.unwrap(),
    personaSchema,
    groupMappingSchema,
  ]) {
    for (const key of Object.keys(schema.shape)) keys.add(key);
  }
  return [...keys];
}

const MAX_DISTANCE = 3;

function nearestKey(key: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(key.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= MAX_DISTANCE ? best.candidate : null;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current[column] = Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
