import { expect, test } from 'vitest';
import { checkMessage } from '../../../src-main/app/check-message';
import { getSample, listSamples } from '../../../src-main/app/samples';
import type { CheckedInput } from '../../../src-main/contract/model/checked';

/** Each is judged with its own clock and context, so its verdict is the same for ever. */
const judge = async (id: string): Promise<CheckedInput> => {
  const sample = getSample(id);
  if (!sample) throw new Error(`no sample ${id}`);
  expect(sample.context['at']).toBeTypeOf('string');
  return checkMessage(sample.input, sample.context);
};
const errorsOf = ({ findings }: CheckedInput): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ check }) => check);

test('there are four, each with a hint that fits', () => {
  expect(listSamples().map(({ id }) => id)).toEqual([
    'wrong-audience',
    'wrapped-assertion',
    'expired',
    'clean',
  ]);
  for (const { hint } of listSamples()) expect(hint.length).toBeLessThanOrEqual(40);
});

test('an audience without its last slash: that, and nothing else', async () => {
  const checked = await judge('wrong-audience');
  expect(checked.verdict).toBe('reject');
  expect(errorsOf(checked)).toEqual(['audience-mismatch']);
});

test('a wrapped assertion: rejected, and mallory is never trusted', async () => {
  const checked = await judge('wrapped-assertion');
  expect(checked.verdict).toBe('reject');
  expect(errorsOf(checked)).toContain('consumed-assertion-unsigned');
  expect(JSON.stringify(checked.trusted)).not.toContain('mallory');
});

test('a login that came too late: its time windows, and nothing else', async () => {
  const checked = await judge('expired');
  expect(checked.verdict).toBe('reject');
  expect(errorsOf(checked).sort()).toEqual(['assertion-expired', 'confirmation-expired']);
});

test('a clean login to Qovery: accepted, alice is an admin', async () => {
  const checked = await judge('clean');
  expect(checked.verdict).toBe('accept');
  expect(errorsOf(checked)).toEqual([]);
  expect(checked.trusted?.nameId?.value).toBe('alice');
  expect(checked.mapping?.roles).toEqual(['admin']);
});

test('a sample nobody made is null', () => {
  expect(getSample('nope')).toBeNull();
});
