import { expect, test } from 'vitest';
import { logoutIssuerMissing } from '../../../../src-main/checks/logout/logout-issuer-missing';
import { change, idpEntityId, logoutRequestXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('absent or empty', () => {
  expect(
    failuresOf(
      logoutIssuerMissing,
      change(logoutRequestXml, [`<saml:Issuer>${idpEntityId}</saml:Issuer>`, '']),
    ),
  ).toHaveLength(1);
  expect(failuresOf(logoutIssuerMissing, change(logoutRequestXml, [idpEntityId, '']))[0]?.message).toBe(
    'Issuer is empty.',
  );
});

test('passes one', () => {
  expect(passes(logoutIssuerMissing, logoutRequestXml)).toBe(true);
});
