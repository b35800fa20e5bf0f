import { expect, test } from 'vitest';
import { authnContextRefused } from '../../../../src-main/checks/authentication/authn-context-refused';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf } from '../../../helpers/run-check';

const status = (inner: string, message = '') =>
  responseXml([
    '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>',
    `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${inner}"/></samlp:StatusCode>${message}`,
  ]);

test('by code, or by the number of Entra ID', () => {
  expect(failuresOf(authnContextRefused, status('NoAuthnContext'))).toHaveLength(1);
  const entra = status('RequestUnsupported', '<samlp:StatusMessage>AADSTS75011: ...</samlp:StatusMessage>');
  expect(failuresOf(authnContextRefused, entra)).toHaveLength(1);
});

test('other refusals are not its affair', () => {
  expect(outcomeOf(authnContextRefused, status('RequestDenied')).verdict).toBe('not-applicable');
});
