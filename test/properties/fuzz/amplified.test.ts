/**
 * One small thing, a hundred thousand times over: what costs the square of its length would not come to an end
 * within the time a test has. Nothing is measured; it ends, and what must hold holds.
 */
import { expect, test } from 'vitest';
import { fuzzOnce } from './targets';

const LENGTH = 200_000;
const beginnings = [
  '',
  '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">',
  '<a b="',
  'SAMLResponse=',
  '{"SAMLResponse":"',
];
const units = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    'A',
    '%',
    '%25',
    '+',
    '{',
    '[',
    '\\',
    '\0',
    '\ufeff',
    '\u{1f600}',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<a>',
    '<a/>',
    '<a b="c">',
    '</a>',
    '<?x ?>',
    '<!DOCTYPE ',
    ' a="b"',
  ],
  ...['&amp;', '&lt;', '&#x41;', '&quot;', '\\u003c', '%3C', '%253C', 'PHNhbWxwOl', 'PHNhbWxwOl\n', 'PA=='],
  ...[
    'SAMLResponse=A&',
    'http://a/?SAMLResponse=A ',
    "curl 'x' ",
    '--data ',
    'fetch("a",',
    '"a":"b",',
    '{"a":',
  ],
  ...[
    '<input name="SAMLResponse" value="',
    '2026 INFO ',
    '-----BEGIN CERTIFICATE-----',
    '<saml:Assertion ID="a">',
  ],
];

test.each(beginnings)('after %j', (beginning) => {
  for (const unit of units) {
    const input = beginning + unit.repeat(Math.ceil(LENGTH / unit.length));
    expect({ unit, problem: fuzzOnce(input) }).toEqual({ unit, problem: null });
  }
});
