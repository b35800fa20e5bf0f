import { expect, test } from 'vitest';
import { responseByRedirect } from '../../../../src-main/checks/transport/response-by-redirect';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('refuses a Response from a query string', () => {
  expect(
    failuresOf(responseByRedirect, responseXml(), {
      transport: { binding: 'redirect', rawQuery: 'SAMLResponse=x' },
    }),
  ).toHaveLength(1);
});

test('passes a posted one', () => {
  expect(passes(responseByRedirect, responseXml())).toBe(true);
});

test('deflated base64 without a URL is no evidence', () => {
  expect(passes(responseByRedirect, responseXml(), { transport: { binding: 'redirect' } })).toBe(true);
});
