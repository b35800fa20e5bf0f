import { expect, test } from 'vitest';
import { certificatePemLines } from '../../../../src-main/checks/certificate/certificate-pem-lines';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const certificate = makeCertificate();
const holding = (text: string): string =>
  signXml(responseXml(), {
    signer: certificate,
    target: 'Assertion',
    keyInfo: certificate.keyInfo.replace(certificate.base64, text),
  });

test('a whole PEM file', () => {
  const [failure] = failuresOf(certificatePemLines, holding(certificate.pem));
  expect(failure?.actual).toMatch(/^-----BEGIN CERTIFICATE-----/);
});

test('a whole PEM file in base64 once more', () => {
  const twice = Buffer.from(certificate.pem).toString('base64');
  expect(failuresOf(certificatePemLines, holding(twice))).toHaveLength(1);
});

test('passes base64, also broken over lines', () => {
  expect(passes(certificatePemLines, holding(certificate.base64))).toBe(true);
  expect(passes(certificatePemLines, holding(certificate.base64.replace(/.{64}/g, '$&\n')))).toBe(true);
});
