import { expect, test } from 'vitest';
import { certificateIsPublicKey } from '../../../../src-main/checks/certificate/certificate-is-public-key';
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

test('SPKI as base64 and as PEM', () => {
  const spki = certificate.trusted.key.export({ type: 'spki', format: 'der' }).toString('base64');
  expect(failuresOf(certificateIsPublicKey, holding(spki))).toHaveLength(1);
  expect(
    failuresOf(
      certificateIsPublicKey,
      holding(String(certificate.trusted.key.export({ type: 'spki', format: 'pem' }))),
    ),
  ).toHaveLength(1);
});

test('passes a certificate', () => {
  expect(passes(certificateIsPublicKey, holding(certificate.base64))).toBe(true);
});
