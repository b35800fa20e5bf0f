import { expect, test } from 'vitest';
import { durationWords } from '../../../../src-main/checks/derived/duration-words';
import { instantOf, instantWords, parseInstant } from '../../../../src-main/checks/derived/instant';

test.each([
  ['2026-05-04T12:00:00Z', Date.UTC(2026, 4, 4, 12)],
  ['2026-05-04T12:00:00.1239999Z', Date.UTC(2026, 4, 4, 12, 0, 0, 123)],
  ['2026-05-04T14:00:00+02:00', Date.UTC(2026, 4, 4, 12)],
  ['2026-05-04T08:30:00-03:30', Date.UTC(2026, 4, 4, 12)],
  ['2026-05-04T12:00:00', Date.UTC(2026, 4, 4, 12)],
  [' 2024-02-29T00:00:00Z\n', Date.UTC(2024, 1, 29)],
])('%s', (text, ms) => {
  expect(instantOf(text)).toBe(ms);
});

test.each([
  '',
  '2026-05-04',
  '2026-05-04T12:00Z',
  '2026-13-01T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-05-04T12:00:60Z',
  '1e3',
])('"%s" is no instant', (text) => {
  expect(parseInstant(text)).toBeNull();
});

test('an absent time is no time', () => {
  expect(instantOf(null)).toBeNull();
});

test('shows milliseconds only when there are any', () => {
  expect(instantWords(Date.UTC(2026, 4, 4, 12))).toBe('2026-05-04T12:00:00Z');
  expect(instantWords(Date.UTC(2026, 4, 4, 12, 0, 0, 5))).toBe('2026-05-04T12:00:00.005Z');
});

test.each([
  [252_000, '4 min 12 s'],
  [-252_999, '4 min 12 s'],
  [41_000, '41 s'],
  [60_000, '1 min'],
  [7_500_000, '2 h 5 min'],
  [3_600_000 * 24 * 412 + 3_600_000, '412 d 1 h'],
  [350, '350 ms'],
  [0, '0 s'],
])('%d ms is %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});
