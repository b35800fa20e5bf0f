import { expect, test } from 'vitest';
import { metadataCertificateExpired } from '../../../../src-main/checks/certificate/metadata-certificate-expired';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const current = makeCertificate();
const past = makeCertificate({ notAfter: new Date('2025-01-01T00:00:00Z') });
const metadata = (keyInfo: string): string =>
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:IDPSSODescriptor><md:KeyDescriptor><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${keyInfo}</ds:KeyInfo></md:KeyDescriptor></md:IDPSSODescriptor></md:EntityDescriptor>`;

test('metadata with an ended certificate', () => {
  expect(failuresOf(metadataCertificateExpired, metadata(past.keyInfo))[0]?.actual).toBe(
    '2025-01-01T00:00:00.000Z',
  );
});

test('a message whose IdP still lists an ended one beside the one it uses', () => {
  const xml = signXml(responseXml(), { signer: current, target: 'Assertion' });
  const [failure] = failuresOf(metadataCertificateExpired, xml, {
    facts: { idpKeys: [current.trusted, past.trusted] },
  });
  expect(failure?.severity).toBe('notice');
});

test('passes current ones, and leaves the one in use to certificate-not-in-force', () => {
  expect(passes(metadataCertificateExpired, metadata(current.keyInfo))).toBe(true);
  const xml = signXml(responseXml(), { signer: past, target: 'Assertion' });
  expect(passes(metadataCertificateExpired, xml, { facts: { idpKeys: [past.trusted] } })).toBe(true);
});
