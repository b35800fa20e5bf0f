import { expect, test } from 'vitest';
import { issueInstantOld } from '../../../../src-main/checks/response/issue-instant-old';
import { judgedAt, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const after = (minutes: number) => ({ facts: { now: judgedAt - 60_000 + minutes * 60_000 } });

test('eight minutes pass with a skew of three, a little more does not', () => {
  expect(passes(issueInstantOld, responseXml(), after(8))).toBe(true);
  expect(failuresOf(issueInstantOld, responseXml(), after(8.5))[0]?.message).toContain('8 min 30 s ago');
});
