/** A message put into random stacks of wrappings comes out byte for byte. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detect } from '../../../../src-main/core/bindings/detect';

const encode = encodeURIComponent;
const toBase64 = (text: string): string => Buffer.from(text).toString('base64');
type Wrapping = (text: string) => string;

const values: readonly Wrapping[] = [
  toBase64,
  (text) => toBase64(text).replace(/.{76}/g, '$&\r\n'),
  (text) => Buffer.from(text).toString('base64url'),
  (text) => deflateRawSync(text).toString('base64'),
  (text) => deflateRawSync(text).toString('base64').replace(/\+/g, ' '),
  (text) => toBase64(text).replace(/\+/g, '&#43;').replace(/=/g, '&#x3D;'),
];
const percents: readonly Wrapping[] = [(text) => text, encode, (text) => encode(encode(text))];
const carriers: readonly Wrapping[] = [
  (value) => value,
  (value) => `https://sp.example.com/acs?RelayState=x&SAMLResponse=${encode(value)}`,
  (value) => `SAMLResponse=${encode(value)}&RelayState=x`,
  (value) => `<form action="/acs"><input name="SAMLResponse" value="${value.replace(/&/g, '&amp;')}"></form>`,
];
const around: readonly Wrapping[] = [
  (text) => text,
  (text) => `\ufeff${text}`,
  (text) => `${text}\n`,
  (text) => JSON.stringify(text),
  (text) => JSON.stringify({ level: 'info', data: text }),
];
const encodedUrl = (value: string): string => `https://sp.example.com/acs?SAMLResponse=${encode(value)}`;
const surroundings: readonly Wrapping[] = [
  (url) => `curl '${url}' -H 'accept: */*'`,
  (url) => `fetch("${url}", {"method": "GET"});`,
  (url) => `2026-05-04 12:00:00 DEBUG [saml] url=${url} status=302`,
  (url) => `GET ${url} HTTP/1.1\r\nHost: sp.example.com\r\n\r\n`,
];

const message = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.uuid())
  .map(
    ([text, id]) =>
      `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_${id}" Destination="https://sp.example.com/saml/acs">${text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[<&>\r\ufeff]/gu, '_')}</samlp:Response>`,
  );

test('through values, percent-encodings, carriers and what is around them', () => {
  fc.assert(
    fc.property(
      message,
      fc.constantFrom(...values),
      fc.constantFrom(...percents),
      fc.constantFrom(...carriers),
      fc.constantFrom(...around),
      (xml, value, percent, carrier, outer) => {
        const { messages } = detect(outer(carrier(percent(value(xml)))));
        expect(messages.map((found) => found.xml)).toEqual([xml]);
      },
    ),
    { numRuns: 1000, seed: 11 },
  );
});

test('through copied requests and logs', () => {
  fc.assert(
    fc.property(
      message,
      fc.constantFrom(...values),
      fc.constantFrom(...surroundings),
      (xml, value, outer) => {
        const { messages } = detect(outer(encodedUrl(value(xml))));
        expect(messages.map((found) => found.xml)).toEqual([xml]);
      },
    ),
    { numRuns: 500, seed: 11 },
  );
});

test('bare, escaped, quoted and in a log', () => {
  const bare: readonly Wrapping[] = [
    (xml) => xml,
    (xml) => JSON.stringify({ xml }),
    (xml) => xml.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
    (xml) => `2026-05-04 12:00:00 DEBUG [saml] received ${xml} (ok)`,
    encode,
  ];
  fc.assert(
    fc.property(message, fc.constantFrom(...bare), (xml, outer) => {
      expect(detect(outer(xml)).messages.map((found) => found.xml)).toEqual([xml]);
    }),
    { numRuns: 500, seed: 11 },
  );
});
