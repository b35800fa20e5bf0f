import { expect, test } from 'vitest';
import { idpSigningKeyMissing } from '../../../../src-main/checks/metadata/idp-signing-key-missing';
import { idpMetadataXml, spMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test('for encryption alone, or none', () => {
  expect(
    failuresOf(idpSigningKeyMissing, idpMetadataXml(['use="signing"', 'use="encryption"']))[0]?.actual,
  ).toBe('encryption');
  expect(
    failuresOf(idpSigningKeyMissing, idpMetadataXml().replaceAll('md:KeyDescriptor', 'md:Other'))[0]?.actual,
  ).toBe('none');
});

test('passes one for signing, or for everything', () => {
  expect(passes(idpSigningKeyMissing, idpMetadataXml())).toBe(true);
  expect(passes(idpSigningKeyMissing, idpMetadataXml([' use="signing"', '']))).toBe(true);
  expect(outcomeOf(idpSigningKeyMissing, spMetadataXml()).verdict).toBe('not-applicable');
});
