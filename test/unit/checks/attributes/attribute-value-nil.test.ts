import { expect, test } from 'vitest';
import { attributeValueNil } from '../../../../src-main/checks/attributes/attribute-value-nil';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const nil = (content: string): string =>
  responseXml([
    '<saml:AttributeValue>admins</saml:AttributeValue>',
    `<saml:AttributeValue xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true">${content}</saml:AttributeValue>`,
  ]);

test('null, and null with content', () => {
  expect(failuresOf(attributeValueNil, nil(''))[0]?.severity).toBe('notice');
  expect(failuresOf(attributeValueNil, nil('x'))[0]?.severity).toBeUndefined();
});

test('passes values', () => {
  expect(passes(attributeValueNil, responseXml())).toBe(true);
});
