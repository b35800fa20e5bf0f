import { expect, test } from 'vitest';
import { idMissing } from '../../../../src-main/checks/assertion/id-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each([' ID="_assertion1"', ' ID="_response1"'])('without%s', (id) => {
  expect(failuresOf(idMissing, responseXml([id, '']))).toHaveLength(1);
});

test('passes when both have one', () => {
  expect(passes(idMissing, responseXml())).toBe(true);
});
