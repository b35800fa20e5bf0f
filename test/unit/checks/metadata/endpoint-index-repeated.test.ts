import { expect, test } from 'vitest';
import { endpointIndexRepeated } from '../../../../src-main/checks/metadata/endpoint-index-repeated';
import { spMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('twice, or none', () => {
  expect(failuresOf(endpointIndexRepeated, spMetadataXml(['index="1"', 'index="0"']))[0]?.actual).toBe('0');
  expect(failuresOf(endpointIndexRepeated, spMetadataXml([' index="1"', '']))[0]?.message).toContain(
    'no index',
  );
});

test('passes 0 and 1', () => {
  expect(passes(endpointIndexRepeated, spMetadataXml())).toBe(true);
});
