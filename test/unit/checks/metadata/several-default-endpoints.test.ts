import { expect, test } from 'vitest';
import { severalDefaultEndpoints } from '../../../../src-main/checks/metadata/several-default-endpoints';
import { spMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('two', () => {
  expect(
    failuresOf(severalDefaultEndpoints, spMetadataXml(['index="1"', 'index="1" isDefault="1"'])),
  ).toHaveLength(1);
});

test('passes one', () => {
  expect(passes(severalDefaultEndpoints, spMetadataXml())).toBe(true);
  expect(passes(severalDefaultEndpoints, spMetadataXml(['index="1"', 'index="1" isDefault="false"']))).toBe(
    true,
  );
});
