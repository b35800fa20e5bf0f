import { expect, test } from 'vitest';
import { encryptionNotOffered } from '../../../../src-main/checks/encryption/encryption-not-offered';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../src-main/core/xml/parse';
import type { EntityDescriptorRead } from '../../../../src-main/core/saml/model';
import { encryptedXml } from '../../../helpers/encrypted-xml';
const withKey = (attributes: string): { facts: { sp: EntityDescriptorRead } } => ({
  facts: {
    sp: readMessage(
      parseXml(
        `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><md:SPSSODescriptor><md:KeyDescriptor ${attributes}/></md:SPSSODescriptor></md:EntityDescriptor>`,
      ),
    ) as EntityDescriptorRead,
  },
});
const message = responseXml([assertionXml, encryptedXml()]);

test('the metadata has a signing key only', () => {
  expect(failuresOf(encryptionNotOffered, message, withKey('use="signing"'))).toHaveLength(1);
});

test('passes a key for encryption, and one for both', () => {
  expect(passes(encryptionNotOffered, message, withKey('use="encryption"'))).toBe(true);
  expect(passes(encryptionNotOffered, message, withKey(''))).toBe(true);
});
