/** Signing with keys on elliptic curves: by ourselves and by xmlsec1 found right, changed content found wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { element } from '../../../../src-main/core/xml/spec';
import { writeXml } from '../../../../src-main/core/xml/write';
import { loadSigningKey, signEnveloped } from '../../../../src-main/core/xmlsec/sign';
import { trustCertificate } from '../../../../src-main/core/xmlsec/trusted-key';
import { verifySignatures } from '../../../../src-main/core/xmlsec/verify';
import { hasXmlsec1, WITHOUT_XMLSEC1, xmlsec1Verifies } from '../../../helpers/xmlsec1';

const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion';
const target = element(
  'saml',
  'Assertion',
  SAML,
  [['ID', '_a']],
  [element('saml', 'Issuer', SAML, [], ['https://idp.test'])],
);

function keyPair(name: string) {
  const read = (part: string): string =>
    readFileSync(join(import.meta.dirname, `../../../fixtures/keys/${name}.${part}.pem`), 'utf8');
  return { certPem: read('cert'), key: loadSigningKey(read('key'), read('cert')) };
}

describe.each([
  ['p256', 'rsa-sha256', 'ecdsa-sha256'],
  ['p384', 'rsa-sha384', 'ecdsa-sha384'],
  ['p256', 'rsa-sha512', 'ecdsa-sha512'],
] as const)('%s with the hash of %s', (name, algorithm, expected) => {
  const { key, certPem } = keyPair(name);
  const xml = writeXml(signEnveloped(target, { key, algorithm }));

  it('names ECDSA and verifies here', () => {
    expect(xml).toContain(`xmldsig-more#${expected}"`);
    const [report] = verifySignatures(parseXml(xml), [trustCertificate(certPem, 'certificate')]);
    expect(report?.valid).toBe(true);
    const changed = verifySignatures(parseXml(xml.replace('idp.test', 'evil.test')), [
      trustCertificate(certPem, 'certificate'),
    ]);
    expect(changed[0]?.valid).toBe(false);
  });

  it('verifies with xmlsec1', ({ skip }) => {
    skip(!hasXmlsec1, WITHOUT_XMLSEC1);
    expect(xmlsec1Verifies(xml, certPem, 'Assertion')).toBe(true);
    expect(xmlsec1Verifies(xml.replace('idp.test', 'evil.test'), certPem, 'Assertion')).toBe(false);
  });
});

it('a key of another certificate is refused', () => {
  const read = (name: string): string =>
    readFileSync(join(import.meta.dirname, `../../../fixtures/keys/${name}`), 'utf8');
  expect(() => loadSigningKey(read('p256.key.pem'), read('p384.cert.pem'))).toThrow(/does not belong/);
});
