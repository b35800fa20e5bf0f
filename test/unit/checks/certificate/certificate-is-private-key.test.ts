import { expect, test } from 'vitest';
import { certificateIsPrivateKey } from '../../../../src-main/checks/certificate/certificate-is-private-key';
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

test('a private key, never repeated', () => {
  const secret = certificate.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  const [failure] = failuresOf(certificateIsPrivateKey, holding(secret));
  expect(JSON.stringify([failure?.message, failure?.actual])).not.toContain(secret.slice(0, 20));
});

test('passes a certificate', () => {
  expect(passes(certificateIsPrivateKey, holding(certificate.base64))).toBe(true);
});
