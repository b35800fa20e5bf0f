import { expect, test } from 'vitest';
import { memoize } from '../../../src-main/app/memoize';

test('computes once, keeps the last few, forgets the longest unused', () => {
  const computed: string[] = [];
  const lengthOf = memoize(2, (text) => {
    computed.push(text);
    return text.length;
  });
  for (const text of ['a', 'bb', 'a', 'ccc', 'a', 'bb']) expect(lengthOf(text)).toBe(text.length);
  expect(computed).toEqual(['a', 'bb', 'ccc', 'bb']);
});

test('a failure is thrown each time', () => {
  const fail = memoize(2, (): number => {
    throw new Error('no');
  });
  expect(() => fail('a')).toThrow('no');
  expect(() => fail('a')).toThrow('no');
});
