import { expect, test } from 'vitest';
import { protocolSupportMissing } from '../../../../src-main/checks/metadata/protocol-support-missing';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const saml20 = 'urn:oasis:names:tc:SAML:2.0:protocol';

test('absent, or another protocol', () => {
  expect(
    failuresOf(protocolSupportMissing, idpMetadataXml([` protocolSupportEnumeration="${saml20}"`, ''])),
  ).toHaveLength(1);
  const old = idpMetadataXml([saml20, 'urn:oasis:names:tc:SAML:1.1:protocol']);
  expect(failuresOf(protocolSupportMissing, old)[0]?.actual).toContain('1.1');
});

test('passes one of several', () => {
  expect(passes(protocolSupportMissing, idpMetadataXml([saml20, `urn:mace:shibboleth:1.0 ${saml20}`]))).toBe(
    true,
  );
});
