import { expect, test } from 'vitest';
import { confirmationMethodMissing } from '../../../../src-main/checks/assertion/confirmation-method-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const bearer = 'Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"';

test('none, and one of SAML 1', () => {
  expect(failuresOf(confirmationMethodMissing, responseXml([bearer, '']))[0]?.actual).toBeNull();
  const old = responseXml([bearer, 'Method="urn:oasis:names:tc:SAML:1.0:cm:bearer"']);
  expect(failuresOf(confirmationMethodMissing, old)).toHaveLength(1);
});

test('passes bearer', () => {
  expect(passes(confirmationMethodMissing, responseXml())).toBe(true);
});
