import { expect, test } from 'vitest';
import { issuerFormat } from '../../../../src-main/checks/assertion/issuer-format';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('an unspecified format', () => {
  const xml = responseXml([
    '<saml:Issuer>',
    '<saml:Issuer Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">',
  ]);
  expect(failuresOf(issuerFormat, xml)).toHaveLength(1);
});

test('passes entity, as Okta writes it, and none', () => {
  expect(
    passes(
      issuerFormat,
      responseXml([
        '<saml:Issuer>',
        '<saml:Issuer Format="urn:oasis:names:tc:SAML:2.0:nameid-format:entity">',
      ]),
    ),
  ).toBe(true);
  expect(passes(issuerFormat, responseXml())).toBe(true);
});
