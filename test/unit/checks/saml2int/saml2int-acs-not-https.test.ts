import { expect, test } from 'vitest';
import { saml2intAcsNotHttps } from '../../../../src-main/checks/saml2int/saml2int-acs-not-https';
import { spMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('plain HTTP, on this machine too', () => {
  const xml = spMetadataXml(['https://sp.example.com/saml/acs', 'http://127.0.0.1/acs']);
  expect(failuresOf(saml2intAcsNotHttps, xml)).toHaveLength(1);
});

test('passes HTTPS', () => {
  expect(passes(saml2intAcsNotHttps, spMetadataXml())).toBe(true);
});
