import { expect, test } from 'vitest';
import { metadataKeyWeak } from '../../../../src-main/checks/metadata/metadata-key-weak';
import { createSelfSigned } from '../../../../src-main/certificates/create';
import { certificatePlace, idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const metadata = async (bits: number) => {
  const { certPem } = await createSelfSigned({ commonName: 'idp', notBefore: Date.UTC(2020, 0, 1), bits });
  return idpMetadataXml([certificatePlace, certPem.replace(/-----[^-]+-----|\s/g, '')]);
};

test('RSA 1024', async () => {
  expect(failuresOf(metadataKeyWeak, await metadata(1024))[0]?.actual).toBe('RSA 1024');
});

test('passes RSA 2048', async () => {
  expect(passes(metadataKeyWeak, await metadata(2048))).toBe(true);
});
