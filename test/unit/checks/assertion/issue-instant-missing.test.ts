import { expect, test } from 'vitest';
import { issueInstantMissing } from '../../../../src-main/checks/assertion/issue-instant-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('an assertion that does not say when', () => {
  const xml = responseXml([
    'ID="_assertion1" Version="2.0" IssueInstant="2026-05-04T12:00:00Z"',
    'ID="_assertion1" Version="2.0"',
  ]);
  expect(failuresOf(issueInstantMissing, xml)).toHaveLength(1);
});

test('passes when both say', () => {
  expect(passes(issueInstantMissing, responseXml())).toBe(true);
});
