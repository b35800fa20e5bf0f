import { expect, test } from 'vitest';
import { metadataNameIdFormatUnknown } from '../../../../src-main/checks/metadata/metadata-name-id-format-unknown';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const email = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const offering = (format: string) => idpMetadataXml([email, format]);

test('the wrong version is named with the right one', () => {
  const [failure] = failuresOf(metadataNameIdFormatUnknown, offering(email.replace('1.1', '2.0')));
  expect(failure?.expected).toBe(email);
  expect(failuresOf(metadataNameIdFormatUnknown, offering('email'))).toHaveLength(1);
});

test.each([email, ` ${email}\n`, 'https://example.com/formats/employee'])('passes %j', (format) => {
  expect(passes(metadataNameIdFormatUnknown, offering(format))).toBe(true);
});
