/** What cannot be read: one clear error that names what was read, where it broke and what would help. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../../../src-main/core/bindings/detect';
import { UnreadableInputError } from '../../../../src-main/core/bindings/unreadable-input-error';
import { responseXml } from '../../../helpers/response-xml';

const base64 = Buffer.from(responseXml()).toString('base64');

function failure(input: string | Uint8Array): UnreadableInputError {
  try {
    detect(input);
  } catch (error) {
    if (error instanceof UnreadableInputError) return error;
    throw error;
  }
  throw new Error('it was read');
}

test.each([
  ['nothing', '', /^The input is empty$/],
  ['white space', ' \n\t', /^The input is empty$/],
  ['prose', 'hello world, where is it?', /^Read 25 characters of text: it holds no SAML message/],
  ['a single bracket', '<', /^Read 1 characters/],
  ['a tag that does not end', '<a', /a tag that does not end/],
  ['a comment alone', '<!-- x -->', /no SAML message/],
  ['a page without a form', '<html><body>Sign in</body></html>', /^Read a page/],
  [
    'a certificate',
    '-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----',
    /^This is a PEM certificate/,
  ],
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE', /^This is a PEM RSA private key/],
  ['a bare certificate', `MIIDXTCC${'AkWgAwIBAgIJALmVVDAN'.repeat(6)}`, /ASN\.1 data, as a certificate/],
  [
    'an artifact',
    'https://sp.example.com/acs?SAMLart=AAQAADWNEw5VT47wcO4z&RelayState=x',
    /an artifact \(SAMLart\)/,
  ],
  ['an empty parameter', 'SAMLResponse=&RelayState=x', /^SAMLResponse is there, but it is empty$/],
  ['a value that lost its beginning', base64.slice(5), /the beginning is missing/],
  ['a stray character', `${base64.slice(0, 40)}#${base64.slice(40)}`, /character 41 \("#"\) is not base64/],
  ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', /^This is a JSON Web Token/],
  ['a recording without messages', '{"log":{"entries":[]}}', /no SAML message/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /a PNG picture/],
  ['binary data', Buffer.from([1, 2, 0, 4, 5, 6]), /binary data/],
  ['damaged gzip', Buffer.from([0x1f, 0x8b, 1, 2]), /^4 bytes of gzip data are damaged/],
] as const)('%s', (_, input, message) => {
  expect(failure(input).message).toMatch(message);
});

test('the error carries the steps that did succeed, and a hint', () => {
  const error = failure(`https://sp.example.com/acs?SAMLResponse=${'q83v'.repeat(30)}%3D`);
  expect(error.steps).toEqual(['url-query', 'percent-decoding']);
  expect(error.message).toMatch(/^121 characters that look like base64 could not be decoded/);
  expect(error.hint).toMatch(/^Copy the whole value/);
});

describe('limits', () => {
  test('one message that inflates to more than allowed', () => {
    const bomb = deflateRawSync(`<a>${' '.repeat(5000)}</a>`).toString('base64');
    expect(detect(bomb, { maxInflated: 6000 }).messages).toHaveLength(1);
    expect(() => detect(bomb, { maxInflated: 4000 })).toThrow(/more than 4,000 bytes, which is refused/);
  });

  test('many that do together', () => {
    const bombs = Array.from({ length: 20 }, (_, index) =>
      deflateRawSync(`<a n="${index}">${' '.repeat(5000)}</a>`).toString('base64url'),
    );
    const log = bombs.map((bomb) => `x SAMLRequest=${bomb}`).join('\n');
    expect(detect(log).messages).toHaveLength(20);
    expect(detect(log, { maxInflated: 6000 }).messages).toHaveLength(4);
  });

  test('an input that is too long', () => {
    expect(() => detect('a'.repeat(101), { maxInput: 100 })).toThrow(
      /^The input has 101 bytes; more than 100/,
    );
  });
});

/** Each of these takes minutes or overflows a stack when it is read twice for every character. */
describe('hostile inputs of 2 MB', () => {
  const fill = (text: string): string => text.repeat(Math.ceil(2_000_000 / text.length));
  test.each([
    ['schemes', fill('a://')],
    ['question marks', fill('?')],
    ['tag starts', fill('<')],
    ['one long tag name', `x <${fill('a')}`],
    ['ampersands', fill('&')],
    ['fields', `${fill('a=b&')}SAMLResponse=`],
    ['names', fill('SAMLResponse ')],
    ['blanks', `a${fill(' ')}\u0001`],
    ['an open literal', `fetch("${fill('\\')}`],
    ['an open quote', `curl '${fill('a')}`],
    ['brackets', fill('[')],
    ['a wide list', `[${fill('1,')}1]`],
    ['open braces', fill('{\n')],
    ['start tags', `x${fill('<Response ')}`],
    ['escaped start tags', fill('&lt;Response ')],
    ['comments', fill('<!--')],
    ['references', `x SAMLResponse=${fill('&#65;')}`],
    ['short lines', fill('a\n')],
    ['dashes', fill('-')],
    ['elements one behind the other', fill('<Response></Response>')],
  ])('%s', (_, input) => {
    try {
      expect(detect(input).messages.length).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableInputError);
    }
  });
});

test('whatever comes in, nothing else is thrown', () => {
  const pieces = fc.constantFrom(
    ...[
      'SAMLResponse',
      'SAMLRequest=',
      'RelayState=',
      '&',
      '?',
      '#',
      '%',
      '%3D',
      '<',
      '</',
      '>',
      '"',
      "'",
      '\\',
      '{',
      '}',
      '[',
      ':',
    ],
    ...[
      'curl ',
      'fetch(',
      'body:',
      'https://',
      'POST / HTTP/1.1\r\n\r\n',
      '<html>',
      '<form>',
      '<input name=SAMLResponse value=',
      '&lt;',
      '&#43;',
    ],
    ...[
      'samlp:Response',
      '<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body>',
      ' ',
      '\n',
      base64.slice(0, 200),
      '\ufeff',
      '-----BEGIN X-----',
    ],
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 20 })), { maxLength: 30 })
    .map((all) => all.join(''));
  const readOrRefused = (input: string | Uint8Array): void => {
    try {
      expect(detect(input).messages.length).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableInputError);
    }
  };
  fc.assert(fc.property(texts, readOrRefused), { numRuns: 1500, seed: 7 });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), readOrRefused), { numRuns: 1500, seed: 7 });
});
