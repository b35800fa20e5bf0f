import { describe, expect, it } from 'vitest';
import { parseAlternativeName } from '../../../src-main/certificates/alternative-names';

describe('parseAlternativeName', () => {
  it.each([
    ['localhost', 'dns', 'localhost'],
    ['dns:*.example.com', 'dns', '*.example.com'],
    ['127.0.0.1', 'ip', '127.0.0.1'],
    ['::1', 'ip', '::1'],
    ['IP:fe80::1', 'ip', 'fe80::1'],
    ['uri:urn:example:idp', 'url', 'urn:example:idp'],
    ['https://idp.example.com/a', 'url', 'https://idp.example.com/a'],
    ['email:a@b.c', 'email', 'a@b.c'],
    ['a@b.c', 'email', 'a@b.c'],
  ])('reads %s', (text, type, value) => {
    expect(parseAlternativeName(text)).toEqual({ type, value });
  });

  it.each(['', 'ip:300.1.1.1', 'dns:a b', 'dns:-', 'email:nobody', 'uri:here'])('refuses "%s"', (text) => {
    expect(() => parseAlternativeName(text)).toThrow(/not an alternative name/);
  });
});
