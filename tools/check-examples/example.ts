/** Examples of the pages of checks: inputs with all that is known, each judged by `checkMessage` as a user's would be. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkMessage } from '../../src-main/app/check-message';
import type { CheckContextInput, CheckedInput } from '../../src-main/contract/model/checked';
import { projectRoot } from '../run-command';

export interface CheckExample {
  readonly input: string;
  readonly context: CheckContextInput;
}

export interface CheckExamples {
  /** The check has a finding. */
  readonly fails: CheckExample | null;
  /** The check is among those that passed. */
  readonly passes: CheckExample | null;
}

const examplesFile = join(projectRoot, 'tools/check-examples/examples.json');

/** Messages, keys and certificates appear in many examples: longer texts stand once, and `@3` is the fourth. */
interface StoredExamples {
  readonly texts: readonly string[];
  readonly examples: Readonly<Record<string, CheckExamples>>;
}

const LONG = 120;

/** Every check's examples by its id. */
export function readExamples(): Readonly<Record<string, CheckExamples>> {
  const { texts } = JSON.parse(readFileSync(examplesFile, 'utf8')) as StoredExamples;
  const { examples } = JSON.parse(readFileSync(examplesFile, 'utf8'), (_key, value: unknown) =>
    typeof value === 'string' && /^@\d+$/.test(value) ? (texts[Number(value.slice(1))] ?? '') : value,
  ) as StoredExamples;
  return examples;
}

export function writeExamples(examples: Readonly<Record<string, CheckExamples>>): void {
  const places = new Map<string, number>();
  const pooled = JSON.parse(JSON.stringify(examples), (_key, value: unknown) => {
    if (typeof value !== 'string' || value.length < LONG) return value;
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return `@${place}`;
  }) as StoredExamples['examples'];
  const stored: StoredExamples = { texts: [...places.keys()], examples: pooled };
  writeFileSync(examplesFile, `${JSON.stringify(stored, null, 1)}\n`);
}

/** What `check` says of an example; null when there is nothing in it to read. */
export async function judgeExample({ input, context }: CheckExample): Promise<CheckedInput | null> {
  try {
    return await checkMessage(input, context);
  } catch {
    // An input that cannot be used as it is proves nothing about a check.
    return null;
  }
}

export function firesIn(checked: CheckedInput | null, check: string): boolean {
  return checked?.findings.some((finding) => finding.check === check) === true;
}

export function passesIn(checked: CheckedInput | null, check: string): boolean {
  return checked?.passed.includes(check) === true && !firesIn(checked, check);
}
