import { expect, test } from 'vitest';
import { organizationIncomplete } from '../../../../src-main/checks/metadata/organization-incomplete';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const part = (name: string, lang = ' xml:lang="en"') =>
  `<md:Organization${name}${lang}>x</md:Organization${name}>`;
const organized = (inner: string) =>
  idpMetadataXml([
    '</md:IDPSSODescriptor>',
    `</md:IDPSSODescriptor><md:Organization>${inner}</md:Organization>`,
  ]);

test('a part or a language is missing', () => {
  expect(failuresOf(organizationIncomplete, organized(part('Name')))[0]?.message).toContain(
    'OrganizationURL',
  );
  const xml = organized(part('Name') + part('DisplayName') + part('URL', ''));
  expect(failuresOf(organizationIncomplete, xml)[0]?.message).toBe('OrganizationURL has no xml:lang.');
});

test('passes a whole one; none is needed', () => {
  expect(passes(organizationIncomplete, organized(part('Name') + part('DisplayName') + part('URL')))).toBe(
    true,
  );
  expect(outcomeOf(organizationIncomplete, idpMetadataXml()).verdict).toBe('not-applicable');
});
