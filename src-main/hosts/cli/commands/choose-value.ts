/** Values of options that are one of a few words: refused with the words there are. */
import { UsageError } from '../../../app/usage-error';

/** `value` as one of `allowed`. Throws UsageError naming the option and the words. */
export function chooseValue<Value extends string>(
  option: string,
  value: string,
  allowed: readonly Value[],
): Value {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`${option} takes no "${value}"`, `It takes ${allowed.join(', ')}.`);
}

/** The words of a list separated by commas, given once or several times. */
export function chooseValues<Value extends string>(
  option: string,
  values: readonly string[],
  allowed: readonly Value[],
): Value[] {
  const words = values.flatMap((value) => value.split(',')).map((word) => word.trim());
  return words.filter((word) => word !== '').map((word) => chooseValue(option, word, allowed));
}

/** A number in decimal. Throws UsageError. */
export function readNumber(option: string, value: string): number {
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  throw new UsageError(`${option} takes a number, not "${value}"`);
}

/** Milliseconds since the epoch of an ISO 8601 date and time; without a zone it is UTC. */
export function readTime(option: string, value: string): number {
  const form = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(
    value.trim(),
  );
  const time = form ? Date.parse(`${form[1]}T${form[2] ?? '00:00:00'}${form[3] ?? 'Z'}`) : NaN;
  if (!Number.isNaN(time)) return time;
  throw new UsageError(
    `${option}: "${value}" is not a date and time`,
    'Write it as ISO 8601, for example 2026-01-31T12:00:00Z.',
  );
}
