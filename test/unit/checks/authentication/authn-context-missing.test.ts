import { expect, test } from 'vitest';
import { authnContextMissing } from '../../../../src-main/checks/authentication/authn-context-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const classRef =
  '<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef>';

test('empty or absent', () => {
  expect(failuresOf(authnContextMissing, responseXml([classRef, '']))[0]?.message).toContain('empty');
  const absent = responseXml([`<saml:AuthnContext>${classRef}</saml:AuthnContext>`, '']);
  expect(failuresOf(authnContextMissing, absent)[0]?.message).toContain('no AuthnContext');
});

test('passes a class, or a declaration instead', () => {
  expect(passes(authnContextMissing, responseXml())).toBe(true);
  const declared = responseXml([classRef, '<saml:AuthnContextDeclRef>urn:x</saml:AuthnContextDeclRef>']);
  expect(passes(authnContextMissing, declared)).toBe(true);
});
