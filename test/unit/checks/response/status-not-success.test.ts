import { expect, test } from 'vitest';
import { statusNotSuccess } from '../../../../src-main/checks/response/status-not-success';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const failed = responseXml([
  '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>',
  '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Requester"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:InvalidNameIDPolicy"/></samlp:StatusCode><samlp:StatusMessage>No such format</samlp:StatusMessage>',
]);

test('tells both codes and the words of the IdP, with advice for the code', () => {
  const [failure] = failuresOf(statusNotSuccess, failed);
  expect(failure?.message).toContain(
    'status:Requester / urn:oasis:names:tc:SAML:2.0:status:InvalidNameIDPolicy',
  );
  expect(failure?.message).toContain('No such format');
  expect(failure?.remedy?.sp).toContain('NameID format');
});

test('passes Success', () => {
  expect(passes(statusNotSuccess, responseXml())).toBe(true);
});
