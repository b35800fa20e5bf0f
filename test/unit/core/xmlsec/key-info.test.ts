import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeXml } from '../../../../src-main/core/xml/write';
import { readCertificate } from '../../../../src-main/core/xmlsec/certificate-facts';
import { buildKeyInfo, type KeyInfoSpec, keyNameOf } from '../../../../src-main/core/xmlsec/key-info';
import type { CertificateFacts } from '../../../../src-main/core/xmlsec/signature-report';
import { makeTestKey } from '../../../helpers/test-key';

let certificate: CertificateFacts;
beforeAll(async () => {
  certificate = (await makeTestKey('idp.test')).key.certificate;
});

function write(change: Partial<KeyInfoSpec> = {}, of = certificate): string {
  return writeXml(
    buildKeyInfo(of, {
      form: 'certificate',
      lines: 'single',
      prefix: 'ds',
      outerPrefix: 'ds',
      spread: (children) => children,
      ...change,
    }),
  ).replace(/[A-Za-z0-9+/=]{100,}/g, 'LONG');
}

const DS = 'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';

describe('buildKeyInfo', () => {
  it('holds the certificate alone', () => {
    expect(write()).toBe(
      `<ds:KeyInfo ${DS}><ds:X509Data><ds:X509Certificate>LONG</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`,
    );
  });

  it('says whose it is', () => {
    expect(write({ form: 'subject-and-certificate' })).toContain(
      '<ds:X509Data><ds:X509SubjectName>CN=idp.test</ds:X509SubjectName><ds:X509Certificate>LONG<',
    );
  });

  it('names the key and writes its numbers', () => {
    const xml = write({ form: 'name-certificate-and-value' });
    expect(xml).toContain(`<ds:KeyName>${keyNameOf(certificate)}</ds:KeyName><ds:X509Data>`);
    expect(xml).toContain(
      '<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>LONG</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue></ds:KeyInfo>',
    );
  });

  it('leaves the numbers out for a key on an elliptic curve', () => {
    const pem = readFileSync('test/fixtures/keys/p256.cert.pem', 'utf8');
    const xml = write({ form: 'name-certificate-and-value' }, readCertificate(pem));
    expect(xml).toContain('<ds:KeyName>');
    expect(xml).not.toContain('KeyValue');
  });

  it('may stand in another prefix than what it holds', () => {
    expect(write({ outerPrefix: '' })).toMatch(
      new RegExp(`^<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data ${DS}>`),
    );
  });
});
