import { expect, test } from 'vitest';
import { metadataValidityMissing } from '../../../../src-main/checks/metadata/metadata-validity-missing';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const validUntil = ' validUntil="2026-06-01T00:00:00Z"';

test('neither', () => {
  expect(failuresOf(metadataValidityMissing, idpMetadataXml([validUntil, '']))).toHaveLength(1);
});

test('passes one of them', () => {
  expect(passes(metadataValidityMissing, idpMetadataXml())).toBe(true);
  expect(passes(metadataValidityMissing, idpMetadataXml([validUntil, ' cacheDuration="PT1H"']))).toBe(true);
});
