import { expect, test } from 'vitest';
import { roleMissing } from '../../../../src-main/checks/metadata/role-missing';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const entity = (inner: string) =>
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="urn:x">${inner}</md:EntityDescriptor>`;

test('nothing inside', () => {
  expect(failuresOf(roleMissing, entity(''))).toHaveLength(1);
  expect(failuresOf(roleMissing, entity('<md:Organization/>'))).toHaveLength(1);
});

test('passes a role, an affiliation, or a role of another kind', () => {
  expect(passes(roleMissing, idpMetadataXml())).toBe(true);
  expect(passes(roleMissing, entity('<md:AffiliationDescriptor/>'))).toBe(true);
  expect(passes(roleMissing, entity('<md:AttributeAuthorityDescriptor/>'))).toBe(true);
});
