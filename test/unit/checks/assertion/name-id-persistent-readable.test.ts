import { expect, test } from 'vitest';
import { nameIdPersistentReadable } from '../../../../src-main/checks/assertion/name-id-persistent-readable';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const email = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

test('an address as persistent name', () => {
  expect(failuresOf(nameIdPersistentReadable, responseXml([email, persistent]))[0]?.actual).toBe(
    'alice@example.com',
  );
});

test('passes an opaque value, and an address of the e-mail format is none of this', () => {
  const opaque = responseXml(
    [email, persistent],
    ['>alice@example.com</saml:NameID>', '>G-5f0c@1</saml:NameID>'],
  );
  expect(passes(nameIdPersistentReadable, opaque)).toBe(true);
  expect(outcomeOf(nameIdPersistentReadable, responseXml()).verdict).toBe('not-applicable');
});
