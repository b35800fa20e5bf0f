import { expect, test } from 'vitest';
import { ssoResponseLocation } from '../../../../src-main/checks/metadata/sso-response-location';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const sso = 'Location="https://idp.example.com/sso"';
const slo = 'Location="https://idp.example.com/slo"';

test('on single sign-on', () => {
  expect(
    failuresOf(ssoResponseLocation, idpMetadataXml([sso, `${sso} ResponseLocation="urn:x"`])),
  ).toHaveLength(1);
});

test('passes it on logout, where it belongs', () => {
  expect(passes(ssoResponseLocation, idpMetadataXml([slo, `${slo} ResponseLocation="urn:x"`]))).toBe(true);
});
