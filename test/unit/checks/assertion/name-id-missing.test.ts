import { expect, test } from 'vitest';
import { nameIdMissing } from '../../../../src-main/checks/assertion/name-id-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const nameId =
  '<saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">alice@example.com</saml:NameID>';

test.each(['', '<saml:NameID/>', '<saml:NameID> </saml:NameID>'])('nobody is named: "%s"', (instead) => {
  expect(failuresOf(nameIdMissing, responseXml([nameId, instead]))).toHaveLength(1);
});

test('passes a named subject', () => {
  expect(passes(nameIdMissing, responseXml())).toBe(true);
});
