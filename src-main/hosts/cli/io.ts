/** Reading inputs and writing answers: data to stdout, everything else to stderr, exit codes as promised. */
import { readFileSync } from 'node:fs';
import { describeUserError } from '../../app/describe-error';
import { UsageError } from '../../app/usage-error';

/** 0 fine, 1 the subject failed, 2 unusable input or usage, 3 undetermined. */
export type ExitCode = 0 | 1 | 2 | 3;

const STDIN = 0;

/** The octets of a file, or of standard input for `-`. Throws UsageError saying what could not be read. */
export function readInput(path: string): Uint8Array {
  try {
    return path === '-' ? readFileSync(STDIN) : readFileSync(path);
  } catch (error) {
    throw describeReadError(path, error);
  }
}

/** What the system says when a file cannot be read, for its user. */
export function describeReadError(path: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'this user may not read it',
    EAGAIN: 'nothing was piped in',
  };
  const what = path === '-' ? 'standard input' : path;
  return new UsageError(
    `${what} cannot be read: ${reasons[code ?? ''] ?? message}`,
    'Give a file, or - to read what is piped in.',
  );
}

/**
 * Puts the input's name before what is wrong with it: a handler for errors of reading it as a message. Other
 * errors pass through.
 */
export function nameUnreadable(path: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Error) || error.name !== 'UnreadableInputError') throw error;
    const told = describeUserError(error);
    throw new UsageError(`${path === '-' ? 'standard input' : path}: ${error.message}`, told?.hint ?? null);
  };
}

export function readText(path: string): string {
  return Buffer.from(readInput(path)).toString('utf8');
}

export function writeOut(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function writeJson(value: unknown): void {
  writeOut(JSON.stringify(value, null, 2));
}

export function writeError(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Control, format and bidirectional characters, line separators and tags: what moves a cursor, reorders or hides text. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

/** `text` when it is safe for a terminal: characters that move the cursor, reorder or hide text become code points. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** `printable`, and on one line: what a message carries cannot begin a line of its own. */
export function printableLine(text: string): string {
  return printable(text).replace(/\n/g, '<U+000A>');
}
