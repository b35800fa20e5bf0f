import { expect, test } from 'vitest';
import { entityIdTooLong } from '../../../../src-main/checks/metadata/entity-id-too-long';
import { idpEntityId } from '../../../helpers/response-xml';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('1024 pass, one more does not', () => {
  expect(passes(entityIdTooLong, idpMetadataXml([idpEntityId, 'x'.repeat(1024)]))).toBe(true);
  expect(failuresOf(entityIdTooLong, idpMetadataXml([idpEntityId, 'x'.repeat(1025)]))).toHaveLength(1);
});
