import { expect, test } from 'vitest';
import { acsMissing } from '../../../../src-main/checks/metadata/acs-missing';
import { idpMetadataXml, spMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test('none', () => {
  const xml = spMetadataXml().replaceAll('md:AssertionConsumerService', 'md:Other');
  expect(failuresOf(acsMissing, xml)).toHaveLength(1);
});

test('passes one; an IdP needs none', () => {
  expect(passes(acsMissing, spMetadataXml())).toBe(true);
  expect(outcomeOf(acsMissing, idpMetadataXml()).verdict).toBe('not-applicable');
});
