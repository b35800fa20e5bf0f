import { expect, test } from 'vitest';
import { metadataCertificateUnreadable } from '../../../../src-main/checks/metadata/metadata-certificate-unreadable';
import { certificatePlace, idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeTestKey } from '../../../helpers/test-key';

const body = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');

test('no base64, cut off, or with PEM lines of something else', async () => {
  const { certPem } = await makeTestKey();
  for (const text of [
    '***',
    body(certPem).slice(0, 400),
    '-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----',
  ]) {
    expect(failuresOf(metadataCertificateUnreadable, idpMetadataXml([certificatePlace, text]))).toHaveLength(
      1,
    );
  }
});

test('passes base64, wrapped or not', async () => {
  const { certPem } = await makeTestKey();
  expect(passes(metadataCertificateUnreadable, idpMetadataXml([certificatePlace, body(certPem)]))).toBe(true);
  const wrapped = body(certPem).replace(/(.{64})/g, '$1\n');
  expect(passes(metadataCertificateUnreadable, idpMetadataXml([certificatePlace, wrapped]))).toBe(true);
});
