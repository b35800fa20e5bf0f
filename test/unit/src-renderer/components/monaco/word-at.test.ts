import { describe, expect, it } from 'vitest';
import { wordAt } from '../../../../../src-renderer/components/monaco/word-at';

const xml =
  '<saml2:Subject><saml2:NameID Format="urn:x">alice</saml2:NameID><saml2:AttributeValue>SGVsbG8gPGI+d29ybGQ8L2I+</saml2:AttributeValue></saml2:Subject>';
const at = (needle: string, inside = 1) => wordAt(xml, xml.indexOf(needle) + inside);

describe('wordAt', () => {
  it('explains elements under any prefix, in start and end tags', () => {
    expect(at('saml2:NameID')?.lines[0]).toMatch(/^NameID: The name of the user/);
    expect(at('/saml2:NameID', 3)?.lines[1]).toBe('SAML Core 2.0, section 2.2.3');
  });

  it('explains attributes where their name stands, and marks it alone', () => {
    const found = at('Format');
    expect(found?.lines[0]).toMatch(/^Format: /);
    expect(xml.slice(found?.start, found?.end)).toBe('Format');
  });

  it('shows base64 that hides text as that text', () => {
    expect(at('SGVsbG8')?.lines).toEqual(['Base64 of 18 octets:', 'Hello <b>world</b>']);
  });

  it('says nothing of plain words, unknown names and places outside', () => {
    expect(at('alice')).toBeNull();
    expect(at('urn:x')).toBeNull();
    expect(wordAt('<x:Unknown/>', 3)).toBeNull();
    expect(wordAt(xml, xml.length)).toBeNull();
    expect(wordAt('<constructor/>', 3)).toBeNull();
  });

  it('tells octets that are no text by their number', () => {
    const der = btoa(String.fromCharCode(0x30, 0x82, ...Array.from({ length: 60 }, (_, index) => index * 4)));
    expect(wordAt(`<ds:X509Certificate>${der}</ds:X509Certificate>`, 25)?.lines).toEqual([
      'Base64 of 62 octets (DER)',
    ]);
  });

  it('does not stumble over broken markup', () => {
    for (const broken of ['<', '<a b=', '<a "', '</', '<![CDATA[', '<a b="c']) {
      for (let offset = 0; offset <= broken.length; offset += 1)
        expect(() => wordAt(broken, offset)).not.toThrow();
    }
  });
});
