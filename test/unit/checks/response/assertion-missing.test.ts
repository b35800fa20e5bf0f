import { expect, test } from 'vitest';
import { assertionMissing } from '../../../../src-main/checks/response/assertion-missing';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('success needs an assertion', () => {
  expect(failuresOf(assertionMissing, responseXml([assertionXml, '']))).toHaveLength(1);
});

test('passes with one', () => {
  expect(passes(assertionMissing, responseXml())).toBe(true);
});
