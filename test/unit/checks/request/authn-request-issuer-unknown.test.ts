import { expect, test } from 'vitest';
import { authnRequestIssuerUnknown } from '../../../../src-main/checks/request/authn-request-issuer-unknown';
import { authnRequestXml, change, spEntityId } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('names the case that differs', () => {
  const xml = change(authnRequestXml, [spEntityId, spEntityId.toUpperCase()]);
  expect(failuresOf(authnRequestIssuerUnknown, xml)[0]?.message).toContain('only in upper and lower case');
});

test('passes the registered entity ID', () => {
  expect(passes(authnRequestIssuerUnknown, authnRequestXml)).toBe(true);
});
