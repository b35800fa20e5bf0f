import { describe, expect, it } from 'vitest';
import { parseSubject } from '../../../src-main/certificates/subject-name';

describe('parseSubject', () => {
  it.each([
    ['idp.example.com', 'CN=idp.example.com', 'idp.example.com'],
    ['CN=idp, O=Example', 'CN=idp, O=Example', 'idp'],
    ['/CN=idp/O=Example/OU=https://a', 'CN=idp, O=Example, OU=https://a', 'idp'],
    ['O=Example', 'O=Example', null],
    ['CN=idp, O=Example, Inc., C=FR', 'CN=idp, O="Example, Inc.", C=FR', 'idp'],
    ['O=A+B', 'O="A+B"', null],
  ])('reads %s', (text, name, commonName) => {
    const read = parseSubject(text);
    expect(read.commonName).toBe(commonName);
    expect(read.name.replace(/\\([,+])/g, '$1').replaceAll('"', '')).toBe(name.replaceAll('"', ''));
  });

  it.each([
    ['', /cannot be a subject/],
    ['CN=', /cannot be a subject/],
    ['C=France', /C has 6 characters, 2 are allowed/],
    ['QQ=x', /cannot be a subject/],
  ])('refuses "%s"', (text, message) => {
    expect(() => parseSubject(text)).toThrow(message);
  });
});
