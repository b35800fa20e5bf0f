import { expect, test } from 'vitest';
import { issueInstantInFuture } from '../../../../src-main/checks/response/issue-instant-in-future';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const issued = (instant: string) =>
  responseXml([
    'Version="2.0" IssueInstant="2026-05-04T12:00:00Z"',
    `Version="2.0" IssueInstant="${instant}"`,
  ]);

test('says how far ahead the clock is', () => {
  expect(failuresOf(issueInstantInFuture, issued('2026-05-04T12:05:12Z'))[0]?.message).toContain(
    '4 min 12 s ahead',
  );
});

test('three minutes ahead pass, one second more does not', () => {
  expect(passes(issueInstantInFuture, issued('2026-05-04T12:04:00Z'))).toBe(true);
  expect(failuresOf(issueInstantInFuture, issued('2026-05-04T12:04:01Z'))).toHaveLength(1);
});
