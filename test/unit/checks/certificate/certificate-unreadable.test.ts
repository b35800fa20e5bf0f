import { expect, test } from 'vitest';
import { certificateUnreadable } from '../../../../src-main/checks/certificate/certificate-unreadable';
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

test('cut off, shortened for display, empty', () => {
  for (const text of [certificate.base64.slice(0, 400), `${certificate.base64.slice(0, 20)}...`, '']) {
    expect(failuresOf(certificateUnreadable, holding(text))).toHaveLength(1);
  }
});

test('passes a certificate', () => {
  expect(passes(certificateUnreadable, holding(certificate.base64))).toBe(true);
});
