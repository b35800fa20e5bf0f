import { expect, test } from 'vitest';
import { clockWords } from '../../../../src-main/checks/derived/clock-words';
import { responseXml } from '../../../helpers/response-xml';
import { subjectOf } from '../../../helpers/run-check';

const issued = Date.UTC(2026, 4, 4, 12, 0, 0);
const wordsAt = (now: number, xml = responseXml()): string => clockWords(subjectOf(xml, { facts: { now } }));

test('issued in the future: the clock of the IdP is ahead', () => {
  expect(wordsAt(issued - 252_000)).toBe(" The IdP's clock is 4 min 12 s ahead.");
});

test('issued long ago: behind, or old', () => {
  expect(wordsAt(issued + 3_600_000)).toContain('1 h before');
});

test('says nothing about a minute, or without a time of issue', () => {
  expect(wordsAt(issued + 59_000)).toBe('');
  expect(wordsAt(issued, responseXml().replaceAll(/ IssueInstant="[^"]*"/g, ''))).toBe('');
});
