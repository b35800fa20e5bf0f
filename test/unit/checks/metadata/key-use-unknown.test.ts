import { expect, test } from 'vitest';
import { keyUseUnknown } from '../../../../src-main/checks/metadata/key-use-unknown';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each(['Signing', 'tls', ''])('%j', (use) => {
  expect(failuresOf(keyUseUnknown, idpMetadataXml(['use="signing"', `use="${use}"`]))[0]?.actual).toBe(use);
});

test('passes signing and encryption', () => {
  expect(passes(keyUseUnknown, idpMetadataXml())).toBe(true);
  expect(passes(keyUseUnknown, idpMetadataXml(['use="signing"', 'use="encryption"']))).toBe(true);
});
