import { expect, test } from 'vitest';
import { statusCodeUnknown } from '../../../../src-main/checks/response/status-code-unknown';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';

test('a second-level code at the top, or a wrong case', () => {
  const denied = responseXml([success, 'urn:oasis:names:tc:SAML:2.0:status:RequestDenied']);
  expect(failuresOf(statusCodeUnknown, denied)[0]?.message).not.toContain('probably');
  const lower = responseXml([success, success.toLowerCase()]);
  expect(failuresOf(statusCodeUnknown, lower)[0]?.expected).toBe(success);
});

test('passes the four', () => {
  for (const code of ['Success', 'Requester', 'Responder', 'VersionMismatch']) {
    expect(
      passes(statusCodeUnknown, responseXml([success, `urn:oasis:names:tc:SAML:2.0:status:${code}`])),
    ).toBe(true);
  }
});
