import { expect, test } from 'vitest';
import { signedByEncryptionCertificate } from '../../../../src-main/checks/certificate/signed-by-encryption-certificate';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../src-main/core/xml/parse';
import type { EntityDescriptorRead } from '../../../../src-main/core/saml/model';
import { makeCertificate } from '../../../helpers/make-certificate';
const signing = makeCertificate();
const encryption = makeCertificate({ commonName: 'enc' });
const key = (use: string, keyInfo: string): string =>
  `<md:KeyDescriptor use="${use}"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${keyInfo}</ds:KeyInfo></md:KeyDescriptor>`;
const idp = readMessage(
  parseXml(
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:IDPSSODescriptor>${key('signing', signing.keyInfo)}${key('encryption', encryption.keyInfo)}</md:IDPSSODescriptor></md:EntityDescriptor>`,
  ),
) as EntityDescriptorRead;
const trusting = { facts: { idpKeys: [signing.trusted], idps: [idp] } };

test('signed with the encryption key', () => {
  const xml = signXml(responseXml(), {
    signer: encryption,
    target: 'Assertion',
    keyInfo: encryption.keyInfo,
  });
  expect(failuresOf(signedByEncryptionCertificate, xml, trusting)[0]?.actual).toBe('use="encryption"');
});

test('passes the signing key', () => {
  const xml = signXml(responseXml(), { signer: signing, target: 'Assertion', keyInfo: signing.keyInfo });
  expect(passes(signedByEncryptionCertificate, xml, trusting)).toBe(true);
});
