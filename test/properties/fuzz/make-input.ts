/** Makes inputs nobody thought of: seeds cut, mixed, sprinkled with what parsers stumble over, and wrapped. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { SeededRandom } from './random';

const tokens = [
  '<',
  '>',
  '/>',
  '</',
  '<!--',
  '-->',
  '--',
  '<?',
  '?>',
  '<?xml version="1.0"?>',
  '<?xml version="1.1"?>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&amp;',
  '&lt;',
  '&#x',
  '&#0;',
  '&#xD;',
  '&#xFFFE;',
  '&#x110000;',
  '&',
  '"',
  "'",
  '=',
  ':',
  'xmlns=""',
  ' xmlns:a="1"',
  ' xmlns:xml="urn:x"',
  ' xmlns:xmlns="urn:x"',
  ' a:b="c"',
  ' xml:id="_1"',
  ' ID="_1"',
  '\0',
  '\t',
  '\r',
  '\r\n',
  '\n',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udc00',
  '\u{1f600}',
  '%',
  '%2',
  '%25',
  '%2B',
  '%3D',
  '%u0041',
  '+',
  '-',
  '_',
  '==',
  'SAMLResponse=',
  'SAMLRequest=',
  '&RelayState=',
  '&SigAlg=',
  '&Signature=',
  'http://a/?',
  'https://[::1]/?',
  '{"',
  '"}',
  '\\',
  '\\n',
  '\\u0041',
  "curl 'http://a' --data '",
  'fetch("http://a", {"body": "',
  '<form><input name="SAMLResponse" value="',
  '">',
  '</form>',
  '&quot;',
  '&#34;',
  'POST / HTTP/1.1\r\n\r\n',
  '<soap:Envelope>',
  '<samlp:Response',
  '<saml:Assertion>',
  'PHNhbWxwOl',
  '-----BEGIN',
  'e-mail',
  '2026-01-01T00:00:00Z',
  'eyJ',
] as const;

/** One input: a text, or its octets. */
export function makeInput(seeds: readonly string[], random: SeededRandom): string | Buffer {
  let text = random.pick(seeds);
  const rounds = random.below(6);
  for (let round = 0; round <= rounds; round++) text = mutate(text, seeds, random);
  for (let layers = random.below(4); layers > 0; layers--) text = wrap(text, random);
  return random.below(8) === 0 ? damageOctets(Buffer.from(text, 'utf8'), random) : text;
}

function mutate(text: string, seeds: readonly string[], random: SeededRandom): string {
  const at = random.below(text.length + 1);
  const to = at + random.below(random.below(4) === 0 ? text.length : 40);
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at) + random.pick(tokens) + text.slice(at);
    case 1:
      return text.slice(0, at) + random.pick(tokens) + text.slice(to);
    case 2:
      return text.slice(0, at) + text.slice(to);
    case 3:
      return text.slice(0, to) + text.slice(at);
    case 4: {
      const other = random.pick(seeds);
      return text.slice(0, at) + other.slice(random.below(other.length));
    }
    case 5:
      return (
        text.slice(0, at) +
        String.fromCharCode(random.below(random.below(2) === 0 ? 128 : 65536)) +
        text.slice(at + 1)
      );
    case 6:
      return text.slice(0, at) + random.pick(tokens).repeat(1 + random.below(300)) + text.slice(at);
    default:
      return text.slice(at, to + 200);
  }
}

function wrap(text: string, random: SeededRandom): string {
  switch (random.below(12)) {
    case 0:
      return Buffer.from(text, 'utf8').toString('base64');
    case 1:
      return Buffer.from(text, 'utf8').toString('base64url');
    case 2:
      return deflateRawSync(text).toString('base64');
    case 3:
      return random.pick([deflateSync, gzipSync])(text).toString('base64');
    case 4:
      return encodeURIComponent(wellFormed(text));
    case 5:
      return `SAMLResponse=${encodeURIComponent(wellFormed(text))}&RelayState=x`;
    case 6:
      return `<html><form action="/a"><input name="SAMLResponse" value="${text.replace(/"/g, '&quot;')}"></form></html>`;
    case 7:
      return JSON.stringify({ SAMLResponse: text });
    case 8:
      return `curl 'https://sp/acs' --data-raw '${text}'`;
    case 9:
      return text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
    case 10:
      return (text.match(/[\s\S]{1,64}/g) ?? []).join('\n');
    default:
      return `2026-01-31 12:00:00 DEBUG received ${text}`;
  }
}

/** Half a surrogate pair cannot be percent-encoded. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function damageOctets(octets: Buffer, random: SeededRandom): Buffer {
  const copy = Buffer.from(octets);
  for (let times = random.below(4); times >= 0 && copy.length > 0; times--)
    copy[random.below(copy.length)] = random.below(256);
  return random.below(6) === 0
    ? Buffer.concat([
        Buffer.from(
          random.pick([
            [0xff, 0xfe],
            [0xfe, 0xff],
            [0x1f, 0x8b],
          ]),
        ),
        copy,
      ])
    : copy;
}
