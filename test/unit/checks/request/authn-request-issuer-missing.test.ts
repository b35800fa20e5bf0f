import { expect, test } from 'vitest';
import { authnRequestIssuerMissing } from '../../../../src-main/checks/request/authn-request-issuer-missing';
import { authnRequestXml, change, spEntityId } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const issuer = `<saml:Issuer>${spEntityId}</saml:Issuer>`;

test.each(['', '<saml:Issuer> </saml:Issuer>'])('nobody asks: "%s"', (instead) => {
  expect(failuresOf(authnRequestIssuerMissing, change(authnRequestXml, [issuer, instead]))).toHaveLength(1);
});

test('passes a named Issuer', () => {
  expect(passes(authnRequestIssuerMissing, authnRequestXml)).toBe(true);
});
