import { expect, test } from 'vitest';
import { describeDifference, isPlaceholder } from '../../../../src-main/checks/derived/near-miss';

const url = 'https://sp.example.com/saml/acs?connection=acme';

test.each([
  [url, `${url}/`, 'it has one slash more at the end'],
  [`${url}/`, url, 'it lacks the last slash'],
  [url, url.replace('acme', 'Acme'), 'it differs only in upper and lower case'],
  [url, url.replace('https', 'http'), 'it has another scheme (http instead of https)'],
  [url, url.replace('sp.', 'www.'), 'it has another host (www.example.com instead of sp.example.com)'],
  [url, url.replace('.com', '.com:8443'), 'it has a port too many (8443)'],
  [url, url.replace('.com', '.com:443'), 'it differs only in how scheme, host or port are written'],
  [url, url.replace('/acs', '/consume'), 'it has another path (/saml/consume instead of /saml/acs)'],
  [url, 'https://sp.example.com/saml/acs', 'it has no query string (?connection=acme is missing)'],
  [url, `${url}#x`, 'it has a fragment too many (#x)'],
  [url, url.replace('=', '%3D'), 'it differs only in percent-encoding'],
  [url, ` ${url}\n`, 'it has white space around it'],
  ['a b', 'a  b', 'it differs only in white space'],
  [url, `${url}\u200B`, 'it has invisible characters (U+200B)'],
  [url, url.replace('acme', '\u0430cme'), 'it has letters outside ASCII that may look the same (U+0430)'],
  ['caf\u00E9', 'cafe\u0301', 'the same letters are composed of other Unicode characters'],
  [url, '', 'it is empty'],
  [url, '{recipient}', 'it is the placeholder {recipient}, which was never filled in'],
  [
    url,
    'http://sp.example.com:8080/saml/acs?connection=acme',
    'it has another scheme (http instead of https) and a port too many (8080)',
  ],
  [url, `${url.replace('acme', 'ACME')} `, 'it differs in white space and in upper and lower case'],
  [
    url,
    url.replace('/acs', '/Acs/').replace('acme', '\u0430cme\u200B'),
    'it differs in invisible characters (U+200B), in letters that look the same (U+0430), in the last slash and in upper and lower case',
  ],
  [
    'https://sp.example.com/saml/acs',
    'http://sp.example.com:8080/saml/acs/',
    'it has another scheme (http instead of https), a port too many (8080) and a path that differs in the last slash (/saml/acs/ instead of /saml/acs)',
  ],
  ['https://sp.example.com', 'https://sp.example.com/', 'it has one slash more at the end'],
  ['p\u0430ypal', 'paypal', 'it has letters outside ASCII that may look the same (U+0430)'],
  ['alice', '\u03B1lice', 'it has letters outside ASCII that may look the same (U+03B1)'],
])('%s / %s: %s', (expected, actual, words) => {
  expect(describeDifference(expected, actual)).toBe(words);
});

test('equal values do not differ, and strangers have nothing to compare', () => {
  expect(describeDifference(url, url)).toBeNull();
  expect(describeDifference(url, 'https://other.example.org/login')).toBeNull();
  expect(describeDifference('urn:a', 'urn:b')).toBeNull();
});

test.each(['{recipient}', '$ACS_URL', '${acs}', '[Audience]', '<url>', '%ACS%'])(
  '%s is a placeholder',
  (text) => {
    expect(isPlaceholder(text)).toBe(true);
  },
);

test.each(['https://example.com/{tenant}', 'recipient', 'urn:x'])('%s is none', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});
