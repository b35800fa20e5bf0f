import { expect, test } from 'vitest';
import { entityNameQualified } from '../../../../src-main/checks/assertion/entity-name-qualified';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('a qualifier on one of two issuers', () => {
  const xml = responseXml(['<saml:Issuer>', '<saml:Issuer NameQualifier="x">']);
  expect(failuresOf(entityNameQualified, xml)[0]?.actual).toBe('x');
});

test('passes issuers without', () => {
  expect(passes(entityNameQualified, responseXml())).toBe(true);
});
