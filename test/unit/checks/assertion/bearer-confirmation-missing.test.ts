import { expect, test } from 'vitest';
import { bearerConfirmationMissing } from '../../../../src-main/checks/assertion/bearer-confirmation-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('holder-of-key confirms somebody else', () => {
  const [failure] = failuresOf(bearerConfirmationMissing, responseXml(['cm:bearer', 'cm:holder-of-key']));
  expect(failure?.message).toContain('confirmed by urn:oasis:names:tc:SAML:2.0:cm:holder-of-key only');
});

test('passes a bearer confirmation', () => {
  expect(passes(bearerConfirmationMissing, responseXml())).toBe(true);
});
