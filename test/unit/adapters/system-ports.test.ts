import { expect, test } from 'vitest';
import { systemRandom } from '../../../src-main/adapters/system-ports';

const asHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('bytes are as many as asked for and never come twice', () => {
  const taken = Array.from({ length: 2000 }, () => systemRandom.bytes(16));
  expect(taken.every(({ length }) => length === 16)).toBe(true);
  expect(new Set(taken.map(asHex)).size).toBe(2000);
});

test('what was handed out stays as it was when more is taken', () => {
  const first = systemRandom.bytes(20);
  const before = asHex(first);
  for (let count = 0; count < 500; count++) systemRandom.bytes(20);
  expect(asHex(first)).toBe(before);
});

test('many bytes at once are random as well', () => {
  const many = systemRandom.bytes(100_000);
  expect(many.length).toBe(100_000);
  expect(new Set(many).size).toBe(256);
});
