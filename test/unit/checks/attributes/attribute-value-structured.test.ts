import { expect, test } from 'vitest';
import { attributeValueStructured } from '../../../../src-main/checks/attributes/attribute-value-structured';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const holding = (xml: string): string =>
  responseXml(['<saml:AttributeValue>admins', `<saml:AttributeValue>${xml}`]);

test('an element of its own', () => {
  expect(
    failuresOf(attributeValueStructured, holding('<x:group xmlns:x="urn:x">admins</x:group>'))[0]?.actual,
  ).toBe('x:group');
});

test('passes text, and a NameID', () => {
  expect(passes(attributeValueStructured, responseXml())).toBe(true);
  expect(passes(attributeValueStructured, holding('<saml:NameID>abc</saml:NameID>'))).toBe(true);
});
