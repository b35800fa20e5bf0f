import { expect, test } from 'vitest';
import { entityIdMissing } from '../../../../src-main/checks/metadata/entity-id-missing';
import { idpEntityId } from '../../../helpers/response-xml';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('absent or empty', () => {
  expect(failuresOf(entityIdMissing, idpMetadataXml([` entityID="${idpEntityId}"`, '']))).toHaveLength(1);
  expect(failuresOf(entityIdMissing, idpMetadataXml([idpEntityId, ' ']))[0]?.message).toBe(
    'entityID is empty.',
  );
});

test('passes one', () => {
  expect(passes(entityIdMissing, idpMetadataXml())).toBe(true);
});
