import { expect, test } from 'vitest';
import { relayStateUnsafe } from '../../../../src-main/checks/transport/relay-state-unsafe';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const withState = (relayState: string) => ({ transport: { relayState } });

test.each([
  ['https://evil.example.net/', 'leads to evil.example.net'],
  ['//evil.example.net', 'two slashes'],
  ['/\\evil.example.net', 'two slashes'],
  ['java\tscript:alert(1)', 'script'],
  ['/a\r\nSet-Cookie: x=1', 'line breaks'],
  ['"><script>alert(1)</script>', 'HTML'],
])('%s', (relayState, words) => {
  expect(failuresOf(relayStateUnsafe, responseXml(), withState(relayState))[0]?.message).toContain(words);
});

test.each(['/app?x=1', 'https://sp.example.com/app', 'https://SP.example.com:8443/', 'ss:mem:0f3a', 'a < b'])(
  'passes %s',
  (relayState) => {
    expect(passes(relayStateUnsafe, responseXml(), withState(relayState))).toBe(true);
  },
);

test('without an ACS URL no host is foreign', () => {
  const setting = { ...withState('https://other.example.net/'), facts: { acsUrls: [] } };
  expect(passes(relayStateUnsafe, responseXml(), setting)).toBe(true);
});
