import { expect, test } from 'vitest';
import { saml2intValidUntilMissing } from '../../../../src-main/checks/saml2int/saml2int-valid-until-missing';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('cacheDuration is not enough', () => {
  const xml = idpMetadataXml([' validUntil="2026-06-01T00:00:00Z"', ' cacheDuration="PT1H"']);
  expect(failuresOf(saml2intValidUntilMissing, xml)[0]?.actual).toBe('cacheDuration alone');
});

test('passes validUntil', () => {
  expect(passes(saml2intValidUntilMissing, idpMetadataXml())).toBe(true);
});
