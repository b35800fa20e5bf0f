import { expect, test } from 'vitest';
import { logoutPartial } from '../../../../src-main/checks/logout/logout-partial';
import { logoutRequestXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const uri = 'urn:oasis:names:tc:SAML:2.0:status:';
const answering = (inner: string) =>
  logoutRequestXml
    .replaceAll('LogoutRequest', 'LogoutResponse')
    .replace(
      '<saml:NameID>alice@example.com</saml:NameID>',
      `<samlp:Status><samlp:StatusCode Value="${uri}Success">${inner}</samlp:StatusCode></samlp:Status>`,
    );

test('says that it is partial', () => {
  expect(
    failuresOf(logoutPartial, answering(`<samlp:StatusCode Value="${uri}PartialLogout"/>`)),
  ).toHaveLength(1);
});

test('passes a full one', () => {
  expect(passes(logoutPartial, answering(''))).toBe(true);
});
