import { expect, test } from 'vitest';
import { base64Unusual } from '../../../../src-main/checks/transport/base64-unusual';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const steps = [{ step: 'base64' as const, size: 1 }];

test.each([
  ['url-safe', 'instead of'],
  ['missing-padding', 'at the end'],
])('names %s', (repair, words) => {
  const transport = { steps, repairs: [repair] };
  expect(failuresOf(base64Unusual, responseXml(), { transport })[0]?.message).toContain(words);
});

test('passes standard base64', () => {
  expect(passes(base64Unusual, responseXml(), { transport: { steps, repairs: ['white-space'] } })).toBe(true);
});
