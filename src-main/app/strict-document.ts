/**
 * Documents that people write by hand (configuration, group mappings), as YAML or JSON: read strictly, and
 * whatever is wrong told once, with the key, the value and the line it stands on.
 */
import { LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { nearestName } from './nearest-name';
import { UsageError } from './usage-error';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Where something stands, as an error begins: `workbench.yaml, line 3: `. */
type Place = (path: Path) => string;

/** Reads and validates text. Throws UsageError for the first thing that is wrong. An empty text is `{}`. */
export function readStrictDocument<S extends z.ZodType>(
  text: string,
  fileName: string,
  schema: S,
): z.output<S> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem) {
    const why = (problem.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    throw new UsageError(`${fileName}, line ${problem.linePos?.[0].line ?? 1}: not readable as YAML: ${why}`);
  }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return validateStrictly(
    toValue(document, fileName),
    schema,
    (path) => `${fileName}, line ${lineOf(path)}: `,
  );
}

/** Aliases can make a short text huge; the library stops such a document with an error of its own. */
function toValue(document: ReturnType<typeof parseDocument>, fileName: string): unknown {
  try {
    return (document.toJS() as unknown) ?? {};
  } catch (error) {
    throw new UsageError(`${fileName}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Validates a value that is at hand already. Throws UsageError. */
export function validateStrictly<S extends z.ZodType>(value: unknown, schema: S, place: Place): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = mostTelling(result.error.issues);
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const near = nearestName(key, keysOf(schema));
    throw new UsageError(
      `${place([...issue.path, key])}unknown key "${nameOf([...issue.path, key])}"`,
      near === null ? null : `Did you mean "${near}"?`,
    );
  }
  const path = issue?.path ?? [];
  const actual = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
  const subject = path.length === 0 ? 'the document' : `"${nameOf(path)}"`;
  const why = (issue?.message ?? 'not usable').replace(/^Invalid (?:input|option): /, '');
  throw new UsageError(
    actual === undefined
      ? `${place(path)}${subject} is missing: ${why}`
      : `${place(path)}${subject} cannot be ${shorten(JSON.stringify(actual))}: ${why}`,
  );
}

/** Inside a choice of forms, the form with the fewest faults is the one that was meant. */
function mostTelling(issues: readonly Issue[]): Issue | undefined {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue?.code !== 'invalid_union') return issue;
  const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
  const inner = mostTelling(nearest ?? []);
  return inner ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}

/** Every key the schema knows at any depth. */
function keysOf(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && typeof node.properties === 'object') {
      for (const key of Object.keys(node.properties ?? {})) keys.add(key);
    }
    Object.values(node).forEach(visit);
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...keys];
}

function nameOf(path: Path): string {
  return path.map(String).join('.');
}

const MAX_SHOWN = 80;

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
