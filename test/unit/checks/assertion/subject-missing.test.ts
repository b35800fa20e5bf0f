import { expect, test } from 'vitest';
import { subjectMissing } from '../../../../src-main/checks/assertion/subject-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('an assertion without Subject', () => {
  expect(
    failuresOf(subjectMissing, responseXml().replace(/<saml:Subject>[\s\S]*<\/saml:Subject>/, '')),
  ).toHaveLength(1);
});

test('passes one with', () => {
  expect(passes(subjectMissing, responseXml())).toBe(true);
});
