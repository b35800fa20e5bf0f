/**
 * Colour for terminals. Only where somebody looks: never in a pipe, a file or a CI log, never where NO_COLOR is set
 * (https://no-color.org). What is painted was made printable before, so content cannot bring codes of its own.
 */
export type Tone = 'error' | 'warning' | 'notice' | 'good' | 'quiet' | 'strong';
export type Paint = (tone: Tone, text: string) => string;

const codes: Readonly<Record<Tone, string>> = {
  error: '31',
  warning: '33',
  notice: '36',
  good: '32',
  quiet: '2',
  strong: '1',
};

export const paintNothing: Paint = (_tone, text) => text;
export const paintAnsi: Paint = (tone, text) => `\u001b[${codes[tone]}m${text}\u001b[0m`;

/** The paint for a stream in an environment. */
export function choosePaint(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const isRefused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return stream.isTTY === true && !isRefused ? paintAnsi : paintNothing;
}
