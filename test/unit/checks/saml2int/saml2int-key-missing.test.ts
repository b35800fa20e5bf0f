import { expect, test } from 'vitest';
import { saml2intKeyMissing } from '../../../../src-main/checks/saml2int/saml2int-key-missing';
import { idpMetadataXml, spMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('the other use alone', () => {
  expect(failuresOf(saml2intKeyMissing, idpMetadataXml(['"signing"', '"encryption"']))[0]?.message).toContain(
    'signing',
  );
  expect(failuresOf(saml2intKeyMissing, spMetadataXml(['"encryption"', '"signing"']))[0]?.message).toContain(
    'encryption',
  );
});

test('passes the right one, or one for both', () => {
  expect(passes(saml2intKeyMissing, idpMetadataXml())).toBe(true);
  expect(passes(saml2intKeyMissing, spMetadataXml([' use="encryption"', '']))).toBe(true);
});
