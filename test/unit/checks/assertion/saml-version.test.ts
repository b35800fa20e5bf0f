import { expect, test } from 'vitest';
import { samlVersion } from '../../../../src-main/checks/assertion/saml-version';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each([
  ['ID="_assertion1" Version="2.0"', 'ID="_assertion1" Version="1.1"', '1.1'],
  ['ID="_response1" Version="2.0"', 'ID="_response1"', null],
])('%s', (from, to, actual) => {
  expect(failuresOf(samlVersion, responseXml([from, to]))).toMatchObject([{ expected: '2.0', actual }]);
});

test('passes 2.0', () => {
  expect(passes(samlVersion, responseXml())).toBe(true);
});
