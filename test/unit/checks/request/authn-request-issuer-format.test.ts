import { expect, test } from 'vitest';
import { authnRequestIssuerFormat } from '../../../../src-main/checks/request/authn-request-issuer-format';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const withFormat = (format: string) =>
  change(authnRequestXml, ['<saml:Issuer>', `<saml:Issuer Format="${format}">`]);

test('the format of a user', () => {
  const email = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
  expect(failuresOf(authnRequestIssuerFormat, withFormat(email))[0]?.actual).toBe(email);
});

test('passes the entity format; none is fine', () => {
  expect(
    passes(authnRequestIssuerFormat, withFormat('urn:oasis:names:tc:SAML:2.0:nameid-format:entity')),
  ).toBe(true);
  expect(outcomeOf(authnRequestIssuerFormat, authnRequestXml).verdict).toBe('not-applicable');
});
