import { expect, test } from 'vitest';
import { metadataExpiring } from '../../../../src-main/checks/metadata/metadata-expiring';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const until = (instant: string) => idpMetadataXml(['2026-06-01T00:00:00Z', instant]);

test('a second less than a day is near, a day is not', () => {
  expect(failuresOf(metadataExpiring, until('2026-05-05T12:00:59Z'))[0]?.message).toContain('23 h 59 min');
  expect(passes(metadataExpiring, until('2026-05-05T12:01:00Z'))).toBe(true);
});

test('what is over is another finding', () => {
  expect(passes(metadataExpiring, until('2026-05-04T12:01:00Z'))).toBe(true);
});
