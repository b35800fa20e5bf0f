import { expect, test } from 'vitest';
import { encryptedToOtherCertificate } from '../../../../src-main/checks/encryption/encrypted-to-other-certificate';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../src-main/core/xml/parse';
import type { EntityDescriptorRead } from '../../../../src-main/core/saml/model';
import { encryptedXml } from '../../../helpers/encrypted-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const current = makeCertificate({ commonName: 'sp 2026' });
const old = makeCertificate({ commonName: 'sp 2024' });
const sp = readMessage(
  parseXml(
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:SPSSODescriptor><md:KeyDescriptor use="encryption"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${current.keyInfo}</ds:KeyInfo></md:KeyDescriptor></md:SPSSODescriptor></md:EntityDescriptor>`,
  ),
) as EntityDescriptorRead;
const to = (recipient?: string): string =>
  responseXml([assertionXml, encryptedXml(recipient === undefined ? {} : { recipient })]);

test('names the certificate it was encrypted to and the one the SP offers', () => {
  const [failure] = failuresOf(encryptedToOtherCertificate, to(old.keyInfo), { facts: { sp } });
  expect(failure?.actual).toContain('sp 2024');
  expect(failure?.expected).toContain('sp 2026');
  expect(failure?.severity).toBe('warning');
  const tried = { facts: { sp, decryptionKeys: [current.privateKey] } };
  expect(failuresOf(encryptedToOtherCertificate, to(old.keyInfo), tried)[0]?.severity).toBeUndefined();
});

test('passes the certificate offered; says nothing where the recipient is not named', () => {
  expect(passes(encryptedToOtherCertificate, to(current.keyInfo), { facts: { sp } })).toBe(true);
  expect(outcomeOf(encryptedToOtherCertificate, to(), { facts: { sp } }).verdict).toBe('not-applicable');
});
