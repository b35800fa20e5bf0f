/** What commands take besides their input: mappings, keys, metadata, profiles, told precisely when they are wrong. */
import type { CheckContext } from '../../../app/check-message';
import { describeUserError } from '../../../app/describe-error';
import { parseGroupMapping } from '../../../app/group-mapping';
import { readContext } from '../../../app/read-context';
import { UsageError } from '../../../app/usage-error';
import type { GroupMapping } from '../../../contract/model/mapping';
import { readText } from '../io';

/** A mapping document, JSON or YAML. */
export function readMapping(file: string): GroupMapping {
  return parseGroupMapping(readText(file), file === '-' ? 'standard input' : file);
}

/**
 * The text of a file that is one part of a check's context, tried at once, so that an error names the file
 * and not only what it was meant to be.
 */
export function readPart(file: string, asContext: (text: string) => CheckContext): string {
  const text = readText(file);
  try {
    readContext(asContext(text));
  } catch (error) {
    const told = describeUserError(error);
    if (told === null) throw error;
    throw new UsageError(`${file}: ${told.message}`, told.hint);
  }
  return text;
}

/** The texts of private keys, each of them tried. */
export function readDecryptKeys(files: readonly string[] = []): string[] {
  return files.map((file) => readPart(file, (text) => ({ decryptKeys: [text] })));
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
