import { describe, expect, test } from 'vitest';
import type { CheckedInput } from '../../../../../src-main/contract/model/checked';
import { renderChecked } from '../../../../../src-main/hosts/cli/reporters/text/checked';
import { choosePaint, paintAnsi, paintNothing } from '../../../../../src-main/hosts/cli/reporters/text/paint';
import { quoteSource } from '../../../../../src-main/hosts/cli/reporters/text/quote-source';
import { checkHostile, checkResponse, checkSample, checkUnknown } from '../../../../helpers/checked-examples';

const rangeOf = (text: string, part: string) => {
  const start = text.indexOf(part);
  const line = text.slice(0, start).split('\n').length;
  const column = start - text.lastIndexOf('\n', start - 1);
  return { line, column, endLine: line, endColumn: column + part.length };
};

describe('the quoted line', () => {
  test('has carets under the place and nowhere else', () => {
    const text = 'first\n  <a b="value"/>\nlast';
    expect(quoteSource(text, rangeOf(text, 'value'))).toEqual(['  <a b="value"/>', '        ^^^^^']);
  });

  test('keeps tabs, and copies them before the carets', () => {
    const text = '\t<a>\tvalue</a>';
    expect(quoteSource(text, rangeOf(text, 'value'))).toEqual(['\t<a>\tvalue</a>', '\t   \t^^^^^']);
  });

  test('of a long document is a window around the place', () => {
    const text = `${'<a/>'.repeat(500)}<b c="value"/>${'<d/>'.repeat(500)}`;
    const [source = '', carets = ''] = quoteSource(text, rangeOf(text, 'value')) ?? [];
    expect(source.length).toBeLessThan(110);
    expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('value');
    expect(source).toMatch(/^….*…$/);
  });

  test('of a place longer than the window, or over several lines, says that it goes on', () => {
    const long = `<a>${'v'.repeat(400)}</a>`;
    expect(quoteSource(long, rangeOf(long, 'v'.repeat(400)))?.[1]).toMatch(/\^…$/);
    const range = { line: 1, column: 3, endLine: 2, endColumn: 2 };
    expect(quoteSource('<a\nb/>', range)).toEqual(['<a', '  ^…']);
    expect(quoteSource('<abc\nb/>', { ...range, column: 2 })).toEqual(['<abc', ' ^^^…']);
  });

  test('shows characters that hide as code points, and stands right under them', () => {
    const text = '<a>x\u200by</a>';
    expect(quoteSource(text, rangeOf(text, 'y'))).toEqual(['<a>x<U+200B>y</a>', '            ^']);
    const emoji = '<a>😀value</a>';
    expect(quoteSource(emoji, rangeOf(emoji, 'value'))).toEqual(['<a>😀value</a>', '    ^^^^^']);
  });

  test('an empty place has one caret; a line that is not there has none', () => {
    expect(quoteSource('<a b=""/>', { line: 1, column: 7, endLine: 1, endColumn: 7 })).toEqual([
      '<a b=""/>',
      '      ^',
    ]);
    expect(quoteSource('<a/>', { line: 2, column: 1, endLine: 2, endColumn: 1 })).toBeNull();
  });
});

describe('colour', () => {
  test('is for terminals, and not where NO_COLOR is set or nothing can show it', () => {
    expect(choosePaint({ isTTY: true }, {})).toBe(paintAnsi);
    expect(choosePaint({ isTTY: true }, { NO_COLOR: '' })).toBe(paintAnsi);
    expect(choosePaint({ isTTY: true }, { NO_COLOR: '1' })).toBe(paintNothing);
    expect(choosePaint({ isTTY: true }, { TERM: 'dumb' })).toBe(paintNothing);
    expect(choosePaint({}, {})).toBe(paintNothing);
  });

  test('changes nothing but colour', async () => {
    const checked = await checkResponse(['<saml:Audience>https', '<saml:Audience>http']);
    const bare = renderChecked(checked, paintAnsi).replace(/\u001b\[\d+m/g, '');
    expect(bare).toBe(renderChecked(checked));
  });
});

describe('a diagnosis as text', () => {
  test('begins with the verdict; each finding has place, both sides, remedies and rule', async () => {
    const text = renderChecked(await checkResponse(['<saml:Audience>https', '<saml:Audience>http']));
    expect(text).toMatch(/^REJECT: A strict SP would reject this: /);
    for (const part of [
      '[audience-mismatch]',
      'expected: https://sp.example.com/metadata',
      'actual:   http://sp.example.com/metadata',
      'IdP side: ',
      'SP side:  ',
      'rule:     SAML ',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('of message');
  });

  test('what could not be verified names what it waits for', async () => {
    const text = renderChecked(await checkUnknown());
    expect(text).toMatch(/^UNDETERMINED: Cannot judge: /);
    expect(text).toMatch(/\nNot verified\n( {2}[a-z0-9-]+: needs .+\n)+/);
    expect(text).toContain('  audience-mismatch: needs ');
  });

  test('is trusted and what the mapping gives follow', async () => {
    const text = renderChecked(await checkSample('clean'));
    expect(text).toMatch(/^ACCEPT: /);
    expect(text).toContain('Trusted: NameID alice');
    expect(text).toContain('Roles: admin. ');
    expect(text).toMatch(/\d+ checks passed$/);
  });

  test('hostile text forges no line and moves no cursor', async () => {
    const text = renderChecked(await checkHostile());
    expect(text).not.toMatch(/^ *ACCEPT/m);
    expect(text.split('\n').filter((line) => /^\S.*strict SP would accept/.test(line))).toEqual([]);
    expect(text).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u{e0000}-\u{e007f}]/u,
    );
    expect(text).toContain('<U+202E>');
  });

  test('a failed signature is explained where the cause was found', async () => {
    const checked = await checkSample('clean');
    const [signature] = checked.signatures;
    if (signature === undefined) throw new Error('no signature');
    const explained: CheckedInput = {
      ...checked,
      signatures: [
        {
          ...signature,
          valid: false,
          digest: { declared: 'AAA=', computed: 'BBB=' },
          explanation: {
            cause: 'reformatted',
            words: 'White space was changed after signing.',
            covered: '/Response/Assertion',
            consumed: '/Response/Assertion',
            canonical: '<a>\n  <b/></a>',
            canonicalTruncated: false,
            matching: '<a><b/></a>',
            tried: [{ form: 'x', words: 'without white space', digest: 'AAA=', matches: true }],
          },
        },
      ],
    };
    const text = renderChecked(explained);
    expect(text).toContain('why:      White space was changed after signing.');
    expect(text).toContain('declared: AAA=');
    expect(text).toContain('tried:    without white space: this is it');
    expect(text).toContain('hashed:   …<a><U+000A>  <b/></a>');
    expect(text).toContain('signed:   …<a><b/></a>');
  });
});
