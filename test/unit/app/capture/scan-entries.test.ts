/** The scanner finds the same entries as JSON.parse, wherever chunks end, and goes on behind damage. */
import { expect, test } from 'vitest';
import { EntryScanner } from '../../../../src-main/app/capture/scan-entries';

function scan(text: string, piece: number) {
  const entries: { index: number; value: unknown }[] = [];
  const problems: { index: number; message: string }[] = [];
  const scanner = new EntryScanner(
    ({ index, octets }) => entries.push({ index, value: JSON.parse(octets.toString('utf8')) }),
    (problem) => problems.push(problem),
  );
  const octets = Buffer.from(text);
  for (let at = 0; at < octets.length; at += piece) scanner.push(octets.subarray(at, at + piece));
  scanner.end();
  return { entries, problems, count: scanner.count, isFound: scanner.isFound };
}

const plain = (n: number) => ({
  startedDateTime: `t${n}`,
  text: 'y \\" {[ "quoted" M',
  long: `${'x'.repeat(700 + n)}"`,
  list: [{}, [1, -2.5e3, true, null]],
});
const mention = (n: number) => ({ startedDateTime: `t${n}`, url: 'https://idp/?SAMLRequest=ü\\' });
const har = (entries: readonly object[], indent?: number) =>
  JSON.stringify(
    { log: { pages: [{ entries: [1] }], 'e"ntries': 1, entries, comment: 'SAMLResponse' } },
    null,
    indent,
  );

test.each([1, 2, 3, 7, 64, 100_000])('in chunks of %i octets', (piece) => {
  for (const indent of [0, 2]) {
    const entries = [...Array.from({ length: 20 }, (_, n) => plain(n)), mention(20), plain(21)];
    const found = scan(har(entries, indent), piece);
    expect(found.problems).toEqual([]);
    expect(found.count).toBe(22);
    expect(found.entries).toEqual([
      { index: 20, value: mention(20) },
      { index: 21, value: plain(21) },
    ]);
  }
});

test.each(['SAMLRequest', 'SAMLResponse', 'SAMLart', 'RelayState'])('%s is looked for', (word) => {
  expect(scan(har([{ a: `x${word}=1` }]), 9).entries).toHaveLength(1);
});

test('entries of no interest are left out, and only six follow one that is', () => {
  const entries = [plain(0), mention(1), ...Array.from({ length: 20 }, (_, n) => plain(n))];
  expect(scan(har(entries), 50).entries.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test.each([
  ['a quote is missing', '"startedDateTime": "t1"', '"startedDateTime": "t1'],
  ['a text has no quotes', '"t1"', 'wrong'],
])('goes on with the next entry when %s', (_name, from, to) => {
  for (const piece of [1, 10, 100_000]) {
    const text = har([mention(0), mention(1), mention(2)], 1).replace(from, to);
    const found = scan(text, piece);
    expect(found.entries.map(({ value }) => value)).toEqual([mention(0), mention(2)]);
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]?.index).toBe(1);
  }
});

test('a file that was cut off keeps what came before', () => {
  const text = har([mention(0), mention(1)]);
  const found = scan(text.slice(0, text.indexOf('t1') + 1), 8);
  expect(found.entries).toHaveLength(1);
  expect(found.problems).toEqual([{ index: 1, message: 'the file ends in the middle of it' }]);
});

test('the requests of SAML-tracer, and nothing in other JSON', () => {
  expect(scan(JSON.stringify({ requests: [mention(0)], timestamp: 'x' }), 5).entries).toHaveLength(1);
  expect(scan(JSON.stringify({ data: { requests: [mention(0)] } }), 5).isFound).toBe(false);
});

test.each(['first', 'last'] as const)(
  'in a large recording too, with the time of an entry %s in it',
  (order) => {
    const body = (n: number) => ({
      headers: [{ name: 'x', value: 'startedDateTime' }],
      text: `{"startedDateTime": "${n}"} ${'filler \\" '.repeat(150)}`,
    });
    const entry = (n: number) => {
      const time = { startedDateTime: `t${n}` };
      const url = { url: n % 997 === 5 ? `https://idp/?SAMLRequest=${n}` : 'https://cdn' };
      return order === 'first' ? { ...time, ...url, ...body(n) } : { ...url, ...body(n), ...time };
    };
    const entries = Array.from({ length: 6000 }, (_, n) => entry(n));
    const text = har(entries, 1);
    expect(text.length).toBeGreaterThan(12_000_000);
    const found = scan(text, 65_537);
    expect(found.problems).toEqual([]);
    expect(found.count).toBe(entries.length);
    const wanted = entries.flatMap((value, index) =>
      (value.url ?? '').includes('SAML') ? [{ index, value }] : [],
    );
    expect(found.entries.filter(({ value }) => JSON.stringify(value).includes('SAMLR'))).toEqual(wanted);
    expect(found.entries).toHaveLength(wanted.length * 7);
  },
);
