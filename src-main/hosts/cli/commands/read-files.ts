/** Files that commands take besides their input: mappings and profiles, told precisely when they are wrong. */
import { parse } from 'yaml';
import { type GroupMapping, groupMappingSchema } from '../../../contract/model/mapping';
import { UsageError } from '../../../app/usage-error';
import { readText } from '../io';

/** A mapping document, JSON or YAML. */
export function readMapping(file: string): GroupMapping {
  const text = readText(file);
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new UsageError(
      `${file} is neither JSON nor YAML: ${(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''}`,
    );
  }
  const result = groupMappingSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const key =
    issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.map(String).join('.') ?? '');
  throw new UsageError(
    `${file}: ${key === '' ? 'the document' : `"${key}"`}: ${issue?.message ?? 'not usable'}`,
    "A mapping is Qovery's enterprise-connection document: default_role, enforce_group_sync, group_mappings.",
  );
}

/** `qovery` or `qovery:CONNECTION_NAME=acme,…`, with more variables from --sp-variable. */
export function readProfileFlag(
  flag: string,
  variables: readonly string[] = [],
): { id: string; variables: Record<string, string> } {
  const colon = flag.indexOf(':');
  const id = colon < 0 ? flag : flag.slice(0, colon);
  const inline = colon < 0 ? [] : flag.slice(colon + 1).split(',');
  const pairs = [...inline, ...variables].map((pair): [string, string] => {
    const equals = pair.indexOf('=');
    if (equals < 1)
      throw new UsageError(
        `"${pair}" is not a variable of a profile`,
        'Write NAME=value, for example CONNECTION_NAME=acme.',
      );
    return [pair.slice(0, equals), pair.slice(equals + 1)];
  });
  return { id, variables: Object.fromEntries(pairs) };
}
