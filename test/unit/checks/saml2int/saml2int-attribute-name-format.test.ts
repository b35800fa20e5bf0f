import { expect, test } from 'vitest';
import { saml2intAttributeNameFormat } from '../../../../src-main/checks/saml2int/saml2int-attribute-name-format';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('names each', () => {
  expect(failuresOf(saml2intAttributeNameFormat, responseXml())).toHaveLength(2);
});

test('passes URIs', () => {
  const xml = responseXml().replaceAll(
    '<saml:Attribute Name',
    '<saml:Attribute NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri" Name',
  );
  expect(passes(saml2intAttributeNameFormat, xml)).toBe(true);
});
