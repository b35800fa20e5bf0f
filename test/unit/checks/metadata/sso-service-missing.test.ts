import { expect, test } from 'vitest';
import { ssoServiceMissing } from '../../../../src-main/checks/metadata/sso-service-missing';
import { idpMetadataXml, spMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test('none', () => {
  expect(failuresOf(ssoServiceMissing, idpMetadataXml(['md:SingleSignOnService', 'md:Other']))).toHaveLength(
    1,
  );
});

test('passes one; an SP needs none', () => {
  expect(passes(ssoServiceMissing, idpMetadataXml())).toBe(true);
  expect(outcomeOf(ssoServiceMissing, spMetadataXml()).verdict).toBe('not-applicable');
});
