import { expect, test } from 'vitest';
import { endpointIncomplete } from '../../../../src-main/checks/metadata/endpoint-incomplete';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('absent or empty', () => {
  expect(
    failuresOf(endpointIncomplete, idpMetadataXml([' Location="https://idp.example.com/sso"', '']))[0]
      ?.message,
  ).toBe('SingleSignOnService has no Location.');
  expect(
    failuresOf(endpointIncomplete, idpMetadataXml(['Location="https://idp.example.com/slo"', 'Location=""'])),
  ).toHaveLength(1);
});

test('passes complete ones', () => {
  expect(passes(endpointIncomplete, idpMetadataXml())).toBe(true);
});

test('names an attribute that is there with another case', () => {
  const xml = idpMetadataXml([
    'Location="https://idp.example.com/sso"',
    'location="https://idp.example.com/sso"',
  ]);
  expect(failuresOf(endpointIncomplete, xml)[0]?.message).toContain('location is written with another case');
});
