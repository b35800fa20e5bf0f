import { expect, test } from 'vitest';
import { entityRepeated } from '../../../../src-main/checks/metadata/entity-repeated';
import { federationXml, idpMetadataXml, spMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test('points to the second', () => {
  const xml = federationXml(idpMetadataXml(), spMetadataXml(), idpMetadataXml());
  const [failure, ...more] = failuresOf(entityRepeated, xml);
  expect(more).toEqual([]);
  expect(failure?.place?.element.range.start).toBeGreaterThan(xml.indexOf('SPSSODescriptor'));
});

test('passes different entities; one alone cannot repeat', () => {
  expect(passes(entityRepeated, federationXml(idpMetadataXml(), spMetadataXml()))).toBe(true);
  expect(outcomeOf(entityRepeated, idpMetadataXml()).verdict).toBe('not-applicable');
});
