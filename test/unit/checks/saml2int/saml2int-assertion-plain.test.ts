import { expect, test } from 'vitest';
import { saml2intAssertionPlain } from '../../../../src-main/checks/saml2int/saml2int-assertion-plain';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('plain', () => {
  expect(failuresOf(saml2intAssertionPlain, responseXml())[0]?.place?.element.local).toBe('Assertion');
});

test('passes an encrypted one, whether it opens or not', () => {
  expect(passes(saml2intAssertionPlain, responseXml([assertionXml, '<saml:EncryptedAssertion/>']))).toBe(
    true,
  );
});
