import { expect, test } from 'vitest';
import { attributeTypesMixed } from '../../../../src-main/checks/attributes/attribute-types-mixed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const value = (type: string, text: string): string =>
  `<saml:AttributeValue xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="${type}">${text}</saml:AttributeValue>`;
const both = (first: string, second: string): string =>
  responseXml([
    '<saml:AttributeValue>admins</saml:AttributeValue><saml:AttributeValue>users</saml:AttributeValue>',
    first + second,
  ]);

test('text and number, and a type beside none', () => {
  expect(
    failuresOf(attributeTypesMixed, both(value('xs:string', 'a'), value('xs:integer', '1')))[0]?.actual,
  ).toBe('xs:string, xs:integer');
  expect(
    failuresOf(
      attributeTypesMixed,
      both(value('xs:string', 'a'), '<saml:AttributeValue>b</saml:AttributeValue>'),
    ),
  ).toHaveLength(1);
});

test('passes one type, and no types', () => {
  expect(passes(attributeTypesMixed, both(value('xs:string', 'a'), value('xs:string', 'b')))).toBe(true);
  expect(passes(attributeTypesMixed, responseXml())).toBe(true);
});
