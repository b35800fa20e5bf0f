import { beforeAll, describe, expect, it } from 'vitest';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { signText } from '../../../../src-main/core/xmlsec/sign-text';
import { trustKey } from '../../../../src-main/core/xmlsec/trusted-key';
import { verifySignatures } from '../../../../src-main/core/xmlsec/verify';
import { makeTestKey } from '../../../helpers/test-key';

const inner = `<p:Inner  xmlns:p='urn:p'\n b="2" a='1'><!-- kept --><p:x/></p:Inner>`;
const issuer = '<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">me</saml:Issuer>';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey('signer.test');
});

describe('signing a text', () => {
  it.each([
    ['after the Issuer', `<r ID="_1">${issuer}${inner}</r>`, `${issuer}<ds:Signature`],
    ['first, without an Issuer', `<r ID="_1">${inner}</r>`, '<r ID="_1"><ds:Signature'],
  ])('puts the Signature %s and leaves the rest as it is', (_place, text, begins) => {
    const signed = signText(text, '_1', { key: made.key }) ?? '';
    expect(signed).toContain(begins);
    expect(signed.replace(/<ds:Signature .*<\/ds:Signature>/, '')).toBe(text);
    const document = parseXml(signed);
    const [report] = verifySignatures(document, [trustKey(made.key.certificate, 'me')]);
    expect(report?.valid).toBe(true);
    expect(report?.covers).toBe(document.root);
  });

  it('cannot be done where nothing can be parsed', () => {
    expect(signText('<r ID="_1"><x></r>', '_1', { key: made.key })).toBeNull();
  });
});
