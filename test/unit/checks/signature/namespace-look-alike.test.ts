import { expect, test } from 'vitest';
import { namespaceLookAlike } from '../../../../src-main/checks/signature/namespace-look-alike';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('another case, and a namespace of XML itself', () => {
  const upper = responseXml([
    '<samlp:Status>',
    '<samlp:Status><x:Assertion xmlns:x="URN:oasis:names:tc:SAML:2.0:assertion"/>',
  ]);
  expect(failuresOf(namespaceLookAlike, upper)).toHaveLength(1);
  const reserved = responseXml(['<samlp:Status>', '<samlp:Status><xml:Signature/>']);
  expect(failuresOf(namespaceLookAlike, reserved)[0]?.actual).toBe('http://www.w3.org/XML/1998/namespace');
});

test('passes the right namespaces, and an Assertion of SAML 1.1 or of nobody', () => {
  expect(passes(namespaceLookAlike, responseXml())).toBe(true);
  const old = responseXml([
    '<samlp:Status>',
    '<samlp:Status><x:Assertion xmlns:x="urn:oasis:names:tc:SAML:1.0:assertion"/><Object/>',
  ]);
  expect(passes(namespaceLookAlike, old)).toBe(true);
});
