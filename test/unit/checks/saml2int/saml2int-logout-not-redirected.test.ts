import { expect, test } from 'vitest';
import { saml2intLogoutNotRedirected } from '../../../../src-main/checks/saml2int/saml2int-logout-not-redirected';
import { logoutRequestXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('posted', () => {
  expect(failuresOf(saml2intLogoutNotRedirected, logoutRequestXml)[0]?.actual).toBe('post');
});

test('passes a redirect', () => {
  const transport = { binding: 'redirect' as const, rawQuery: 'SAMLRequest=a' };
  expect(passes(saml2intLogoutNotRedirected, logoutRequestXml, { transport })).toBe(true);
});
