import { expect, test } from 'vitest';
import { metadataCertificateExpired } from '../../../../src-main/checks/metadata/metadata-certificate-expired';
import { createSelfSigned } from '../../../../src-main/certificates/create';
import { judgedAt } from '../../../helpers/response-xml';
import { certificatePlace, idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const DAY = 24 * 60 * 60_000;
const metadata = async (from: number, days: number) => {
  const { certPem } = await createSelfSigned({ commonName: 'idp', notBefore: judgedAt + from * DAY, days });
  return idpMetadataXml([certificatePlace, certPem.replace(/-----[^-]+-----|\s/g, '')]);
};

test('over or not begun is a warning, near a notice', async () => {
  expect(failuresOf(metadataCertificateExpired, await metadata(-11, 10))[0]?.message).toContain(
    'ended 1 d ago',
  );
  expect(failuresOf(metadataCertificateExpired, await metadata(2, 100))[0]?.message).toContain(
    'begins in 2 d',
  );
  expect(failuresOf(metadataCertificateExpired, await metadata(-10, 40))[0]?.severity).toBe('notice');
});

test('passes 31 days; one that cannot be read is another finding', async () => {
  expect(passes(metadataCertificateExpired, await metadata(-10, 41))).toBe(true);
  expect(outcomeOf(metadataCertificateExpired, idpMetadataXml()).verdict).toBe('not-applicable');
});
