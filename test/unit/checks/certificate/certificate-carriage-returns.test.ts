import { expect, test } from 'vitest';
import { certificateCarriageReturns } from '../../../../src-main/checks/certificate/certificate-carriage-returns';
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

test('lines that end in &#13;', () => {
  const xml = holding(certificate.base64.replace(/.{64}/g, '$&&#13;\n'));
  expect(failuresOf(certificateCarriageReturns, xml)[0]?.severity).toBe('notice');
});

test('passes lines that end in line feeds', () => {
  expect(passes(certificateCarriageReturns, holding(certificate.base64.replace(/.{64}/g, '$&\n')))).toBe(
    true,
  );
});
