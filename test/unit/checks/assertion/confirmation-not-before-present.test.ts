import { expect, test } from 'vitest';
import { confirmationNotBeforePresent } from '../../../../src-main/checks/assertion/confirmation-not-before-present';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('the browser profile forbids it', () => {
  const xml = responseXml([
    '<saml:SubjectConfirmationData ',
    '<saml:SubjectConfirmationData NotBefore="2026-05-04T11:59:00Z" ',
  ]);
  expect(failuresOf(confirmationNotBeforePresent, xml)[0]?.actual).toBe('2026-05-04T11:59:00Z');
});

test('passes without', () => {
  expect(passes(confirmationNotBeforePresent, responseXml())).toBe(true);
});
