import { expect, test } from 'vitest';
import { contactTypeUnknown } from '../../../../src-main/checks/metadata/contact-type-unknown';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const contact = (attribute: string) =>
  idpMetadataXml(['</md:IDPSSODescriptor>', `</md:IDPSSODescriptor><md:ContactPerson${attribute}/>`]);

test.each([' contactType="Technical"', ' contactType="security"', ''])('%j', (attribute) => {
  expect(failuresOf(contactTypeUnknown, contact(attribute))).toHaveLength(1);
});

test('passes one of the five; no contact is needed', () => {
  expect(passes(contactTypeUnknown, contact(' contactType="other"'))).toBe(true);
  expect(outcomeOf(contactTypeUnknown, idpMetadataXml()).verdict).toBe('not-applicable');
});
