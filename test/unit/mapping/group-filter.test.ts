import { expect, test } from 'vitest';
import { applyGroupFilter, describeFilter, GroupFilterError } from '../../../src-main/mapping/group-filter';

const groups = ['Qovery', 'Qovery-Admins', 'Team Qovery', 'qovery'];

test.each([
  ['startsWith', 'Qovery', ['Qovery', 'Qovery-Admins']],
  ['equals', 'Qovery', ['Qovery']],
  ['contains', 'Qovery', ['Qovery', 'Qovery-Admins', 'Team Qovery']],
  ['regex', '.*Qovery.*', ['Qovery', 'Qovery-Admins', 'Team Qovery']],
] as const)('%s %s', (type, value, kept) => {
  const result = applyGroupFilter(groups, { type, value });
  expect(result.kept).toEqual(kept);
  expect(result.filtered.map(({ group }) => group)).toEqual(
    groups.filter((group) => !(kept as readonly string[]).includes(group)),
  );
});

test('a regex has to match the whole name', () => {
  expect(applyGroupFilter(groups, { type: 'regex', value: 'Qovery' }).kept).toEqual(['Qovery']);
});

test('a pattern that keeps a backtracking engine busy for ages is answered', () => {
  const group = `${'a'.repeat(5000)}!`;
  expect(applyGroupFilter([group], { type: 'regex', value: '(a+)+$' }).kept).toEqual([]);
});

test('a pattern that is none is an error that quotes it', () => {
  const bad = { type: 'regex', value: '([' } as const;
  expect(() => applyGroupFilter([], bad)).toThrow(GroupFilterError);
  expect(() => applyGroupFilter([], bad)).toThrow(/"\(\[".*missing closing \]/);
});

test('each filter can be said in words', () => {
  expect(describeFilter({ type: 'regex', value: '.*' })).toBe(
    'matches the regex ".*" from the first to the last character',
  );
});
