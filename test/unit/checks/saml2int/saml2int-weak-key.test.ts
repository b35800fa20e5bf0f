import { expect, test } from 'vitest';
import { saml2intWeakKey } from '../../../../src-main/checks/saml2int/saml2int-weak-key';
import { createSelfSigned } from '../../../../src-main/certificates/create';
import { certificatePlace, idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const metadata = async (bits: number) => {
  const { certPem } = await createSelfSigned({ commonName: 'idp', notBefore: Date.UTC(2020, 0, 1), bits });
  return idpMetadataXml([certificatePlace, certPem.replace(/-----[^-]+-----|\s/g, '')]);
};

test('RSA 1024 fails, 2048 passes', async () => {
  expect(failuresOf(saml2intWeakKey, await metadata(1024))[0]?.actual).toBe('RSA 1024');
  expect(passes(saml2intWeakKey, await metadata(2048))).toBe(true);
});
