import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  toBase64,
  toBase64Utf16,
  toDeflatedBase64,
  toFormBody,
} from '../../../../src-main/core/bindings/encode';
import { detect } from '../../../../src-main/core/bindings/detect';

const text = '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">é\u{1f600}</samlp:Response>';

test('each encoding can be taken off again', () => {
  expect(Buffer.from(toBase64(text), 'base64').toString('utf8')).toBe(text);
  expect(inflateRawSync(Buffer.from(toDeflatedBase64(text), 'base64')).toString('utf8')).toBe(text);
  expect(detect(Buffer.from(toBase64Utf16(text), 'base64')).messages[0]?.xml).toBe(text);
});

test('a form body keeps order and repeated names', () => {
  expect(
    toFormBody([
      ['a', '+ &'],
      ['b', ''],
      ['a', 'é'],
    ]),
  ).toBe('a=%2B+%26&b=&a=%C3%A9');
});
