import { expect, test } from 'vitest';
import { attributeStatementEmpty } from '../../../../src-main/checks/attributes/attribute-statement-empty';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('a statement without attributes', () => {
  const xml = responseXml().replace(
    /<saml:AttributeStatement>[\s\S]*<\/saml:AttributeStatement>/,
    '<saml:AttributeStatement> </saml:AttributeStatement>',
  );
  expect(failuresOf(attributeStatementEmpty, xml)).toHaveLength(1);
});

test('passes one with', () => {
  expect(passes(attributeStatementEmpty, responseXml())).toBe(true);
});
