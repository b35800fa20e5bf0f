import { expect, test } from 'vitest';
import { attributeNameRepeated } from '../../../../src-main/checks/attributes/attribute-name-repeated';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('points at each repetition', () => {
  const xml = responseXml(['Name="email"', 'Name="groups"']);
  expect(failuresOf(attributeNameRepeated, xml)).toMatchObject([{ actual: 'groups' }]);
});

test('passes several values in one attribute', () => {
  expect(passes(attributeNameRepeated, responseXml())).toBe(true);
});

test('groups and roles may come one by one, as Keycloak sends them; names of the user may not', () => {
  const again = (name: string, format = ''): string =>
    responseXml([
      '</saml:AttributeStatement>',
      `<saml:Attribute Name="${name}"${format}><saml:AttributeValue>x</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>`,
    ]);
  expect(failuresOf(attributeNameRepeated, again('groups'))[0]?.severity).toBe('warning');
  expect(failuresOf(attributeNameRepeated, again('email'))[0]?.severity).toBeUndefined();
  const otherFormat = ' NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic"';
  expect(failuresOf(attributeNameRepeated, again('email', otherFormat))[0]?.severity).toBe('warning');
});
