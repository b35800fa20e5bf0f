import { expect, test } from 'vitest';
import { attributeValueEmpty } from '../../../../src-main/checks/attributes/attribute-value-empty';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('an empty value', () => {
  expect(
    failuresOf(attributeValueEmpty, responseXml(['<saml:AttributeValue>admins', '<saml:AttributeValue>'])),
  ).toHaveLength(1);
});

test('passes content, and an attribute without values', () => {
  expect(passes(attributeValueEmpty, responseXml())).toBe(true);
  expect(
    passes(
      attributeValueEmpty,
      responseXml([
        '<saml:AttributeValue>admins</saml:AttributeValue><saml:AttributeValue>users</saml:AttributeValue>',
        '',
      ]),
    ),
  ).toBe(true);
});
