/** What the definitions of commands share. */
import type { ExitCode } from '../io';

/** Wraps a command's action: its exit code becomes the program's. */
export type RunAction = <Args extends unknown[]>(
  action: (...args: Args) => Promise<ExitCode>,
) => (...args: Args) => Promise<void>;

/** For options that may be given several times. */
export const collect = (value: string, previous: string[] | undefined): string[] => [
  ...(previous ?? []),
  value,
];

export const INPUT =
  'a file or - : XML, base64, a URL, a form body, a page, a curl or fetch line, a log line';

export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  saml-workbench ${line}`).join('\n')}`;
}
