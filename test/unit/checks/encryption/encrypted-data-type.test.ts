import { expect, test } from 'vitest';
import { encryptedDataType } from '../../../../src-main/checks/encryption/encrypted-data-type';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { encryptedXml } from '../../../helpers/encrypted-xml';
const withType = (type: string | null): string => responseXml([assertionXml, encryptedXml({ type })]);

test('Content in place of Element; no Type at all is worth a notice', () => {
  expect(
    failuresOf(encryptedDataType, withType('http://www.w3.org/2001/04/xmlenc#Content'))[0]?.severity,
  ).toBeUndefined();
  expect(failuresOf(encryptedDataType, withType(null))[0]?.severity).toBe('notice');
});

test('passes Element', () => {
  expect(passes(encryptedDataType, withType('http://www.w3.org/2001/04/xmlenc#Element'))).toBe(true);
});
