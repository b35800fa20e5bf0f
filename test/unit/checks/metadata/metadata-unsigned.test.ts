import { expect, test } from 'vitest';
import { metadataUnsigned } from '../../../../src-main/checks/metadata/metadata-unsigned';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('notes it', () => {
  expect(failuresOf(metadataUnsigned, idpMetadataXml())).toHaveLength(1);
});

test('passes a signature; whether it holds is another question', () => {
  expect(
    passes(metadataUnsigned, idpMetadataXml(['<md:IDPSSODescriptor', '<ds:Signature/><md:IDPSSODescriptor'])),
  ).toBe(true);
});
