import { expect, test } from 'vitest';
import { saml2intRequestNotRedirected } from '../../../../src-main/checks/saml2int/saml2int-request-not-redirected';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test('posted', () => {
  expect(failuresOf(saml2intRequestNotRedirected, authnRequestXml)[0]?.actual).toBe('post');
});

test('passes a redirect; bare XML has to wait', () => {
  const transport = { binding: 'redirect' as const, rawQuery: 'SAMLRequest=a' };
  expect(passes(saml2intRequestNotRedirected, authnRequestXml, { transport })).toBe(true);
  expect(
    outcomeOf(saml2intRequestNotRedirected, authnRequestXml, { transport: { binding: 'none' } }).verdict,
  ).toBe('not-verified');
});
