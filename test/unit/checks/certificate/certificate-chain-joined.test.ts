import { expect, test } from 'vitest';
import { certificateChainJoined } from '../../../../src-main/checks/certificate/certificate-chain-joined';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const certificate = makeCertificate();
const other = makeCertificate({ commonName: 'issuer' });
const holding = (text: string): string =>
  signXml(responseXml(), {
    signer: certificate,
    target: 'Assertion',
    keyInfo: certificate.keyInfo.replace(certificate.base64, text),
  });
const metadata = (text: string): string =>
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:IDPSSODescriptor><md:KeyDescriptor><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${certificate.keyInfo.replace(certificate.base64, text)}</ds:KeyInfo></md:KeyDescriptor></md:IDPSSODescriptor></md:EntityDescriptor>`;

test('two PEM files in a message, two DER in one base64 in metadata', () => {
  expect(failuresOf(certificateChainJoined, holding(certificate.pem + other.pem))[0]?.severity).toBe(
    'warning',
  );
  const joined = Buffer.concat(
    [certificate, other].map(({ base64 }) => Buffer.from(base64, 'base64')),
  ).toString('base64');
  expect(failuresOf(certificateChainJoined, metadata(joined))).toHaveLength(1);
});

test('passes two elements of one each', () => {
  expect(
    passes(
      certificateChainJoined,
      metadata(`${certificate.base64}</ds:X509Certificate><ds:X509Certificate>${other.base64}`),
    ),
  ).toBe(true);
});
