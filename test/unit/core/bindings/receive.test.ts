import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodePostForm } from '../../../../src-main/core/bindings/post';
import { receivePost, receiveRedirect } from '../../../../src-main/core/bindings/receive';
import { encodeRedirect } from '../../../../src-main/core/bindings/redirect';
import { UnreadableInputError } from '../../../../src-main/core/bindings/unreadable-input-error';

const URL_ = 'http://127.0.0.1:7001/idp/sso';
const xml = '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" note="größer"/>';
const query = (octets: Buffer, more = ''): string =>
  `SAMLRequest=${encodeURIComponent(octets.toString('base64'))}${more}`;
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('receiveRedirect', () => {
  it('reads back what the sending side writes, and keeps the query as it came', () => {
    const relayState = `/a b?c=d&e='f'+%20`;
    const url = encodeRedirect({ url: URL_, parameter: 'SAMLRequest', xml, relayState });
    const raw = url.slice(url.indexOf('?') + 1);
    expect(receiveRedirect(raw, URL_)).toMatchObject({
      xml,
      relayState,
      rawQuery: raw,
      parameter: 'SAMLRequest',
      binding: 'redirect',
      repairs: [],
    });
  });

  it.each([
    ['nothing', '', /no SAMLRequest/],
    ['an empty message', 'SAMLRequest=', /no SAMLRequest/],
    ['two messages', `${query(deflateRawSync(xml))}&${query(deflateRawSync(xml))}`, /2 messages/],
    ['a request and a response', `${query(deflateRawSync(xml))}&SAMLResponse=x`, /2 messages/],
    ['two RelayStates', query(deflateRawSync(xml), '&RelayState=a&RelayState=b'), /RelayState/],
    ['a bare "+"', `SAMLRequest=${deflateRawSync(xml).toString('base64').slice(0, -4)}A+B+`, /spaces/],
    ['no base64', 'SAMLRequest=%3Cxml%3E', /not base64/],
    ['no compression', query(Buffer.from(xml)), /not compressed/],
    ['a zlib header', query(deflateSync(xml)), /DEFLATE/],
    ['a message cut off', query(deflateRawSync(xml).subarray(0, 30)), /cut off/],
    ['another encoding', query(deflateRawSync(xml), '&SAMLEncoding=urn:x'), /SAMLEncoding urn:x/],
    ['a bomb', query(deflateRawSync(Buffer.alloc(11 * 1024 * 1024))), /more than 10 MB/],
    ['no UTF-8', query(deflateRawSync(Buffer.from([0x3c, 0xff, 0xfe]))), /UTF-8/],
  ])('refuses %s and says why', (_, raw, why) => {
    expect(() => receiveRedirect(raw, URL_)).toThrow(UnreadableInputError);
    expect(() => receiveRedirect(raw, URL_)).toThrow(why);
  });
});

describe('receivePost', () => {
  it('reads back what the sending side writes', () => {
    const { fields } = encodePostForm({ action: URL_, parameter: 'SAMLResponse', xml, relayState: 'a+b c' });
    expect(receivePost(form(fields), URL_)).toMatchObject({
      xml,
      relayState: 'a+b c',
      rawQuery: null,
      parameter: 'SAMLResponse',
      binding: 'post',
    });
  });

  it('takes base64 in lines, as MIME has it', () => {
    const lines = base64(xml).replace(/(.{20})/g, '$1\r\n');
    expect(receivePost(form({ SAMLResponse: lines }), URL_).xml).toBe(xml);
  });

  it('takes base64 without its padding', () => {
    const short = `${xml}<!-- 1 -->`;
    for (const text of [xml, short, `${short} `]) {
      expect(receivePost(form({ SAMLResponse: base64(text).replace(/=+$/, '') }), URL_).xml).toBe(text);
    }
  });

  it.each([
    ['nothing', '', /no SAMLRequest/],
    ['two messages', form({ SAMLResponse: base64(xml), SAMLRequest: base64(xml) }), /2 messages/],
    ['no base64', form({ SAMLResponse: xml }), /SAMLResponse/],
    [
      'base64 encoded twice over',
      form({ SAMLResponse: encodeURIComponent(base64(`${xml}>`)) }),
      /not base64/,
    ],
    ['no UTF-8', form({ SAMLResponse: Buffer.from([0xc3]).toString('base64') }), /UTF-8/],
  ])('refuses %s and says why', (_, body, why) => {
    expect(() => receivePost(body, URL_)).toThrow(why);
  });
});
