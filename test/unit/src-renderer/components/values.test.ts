import { describe, expect, it } from 'vitest';
import {
  compareValues,
  shortenLeft,
  shortenMiddle,
} from '../../../../src-renderer/components/compare-values';
import { span } from '../../../../src-renderer/components/format-time';
import { countHidden, splitHidden } from '../../../../src-renderer/components/hidden-characters';

describe('compareValues', () => {
  it('finds a missing last slash', () => {
    expect(compareValues('https://sp.example/', 'https://sp.example')).toEqual({
      prefix: 'https://sp.example',
      expected: '/',
      actual: '',
      suffix: '',
    });
  });

  it('finds what differs in the middle', () => {
    expect(compareValues('https://www.ovhcloud.com/acs', 'https://www.ovh.com/acs')).toEqual({
      prefix: 'https://www.ovh',
      expected: 'cloud',
      actual: '',
      suffix: '.com/acs',
    });
  });

  it('does not count a shared character twice', () => {
    const difference = compareValues('aaaa', 'aaa');
    expect(difference).toEqual({ prefix: 'aaa', expected: 'a', actual: '', suffix: '' });
  });

  it('marks nothing in values that are equal or share too little', () => {
    expect(compareValues('same', 'same')).toBeNull();
    expect(compareValues('https://a.example/', 'urn:b')).toBeNull();
    expect(compareValues('https://www.example.com/acs', 'http://localhost:8080/callback')).toBeNull();
  });

  it('does not cut a surrogate pair in two', () => {
    const difference = compareValues('abc\u{1F600}x', 'abc\u{1F601}x');
    expect(difference?.expected).toBe('\u{1F600}');
    expect(difference?.actual).toBe('\u{1F601}');
  });
});

describe('shortening', () => {
  it('keeps both ends in the middle form and the end in the left form', () => {
    expect(shortenMiddle('abcdefghij', 5)).toBe('abc…j');
    expect(shortenMiddle('abc', 5)).toBe('abc');
    expect(shortenLeft('abcdefghij', 3)).toBe('…hij');
  });
});

describe('splitHidden', () => {
  it('names zero-width and bidi characters, and white space at either end only', () => {
    expect(splitHidden('Maya L\u200b\u202e ')).toEqual([
      { kind: 'text', value: 'Maya L' },
      { kind: 'hidden', value: '\u200b', label: 'U+200B' },
      { kind: 'hidden', value: '\u202e', label: 'U+202E' },
      { kind: 'hidden', value: ' ', label: 'space' },
    ]);
    expect(countHidden('two words')).toBe(0);
    expect(countHidden('<b>&amp;</b>')).toBe(0);
  });

  it('treats white space as ordinary where the text is cut out of a longer value', () => {
    expect(splitHidden('inside ', { start: true, end: false })).toEqual([{ kind: 'text', value: 'inside ' }]);
  });

  it('loses nothing', () => {
    const value = ' a\tb\u00a0c\r\nd\u{1F600} ';
    expect(
      splitHidden(value)
        .map((part) => part.value)
        .join(''),
    ).toBe(value);
  });
});

describe('span', () => {
  it('says the two largest units', () => {
    expect(span(300_000)).toBe('5 min 0 s');
    expect(span(-41_000)).toBe('41 s');
    expect(span(90_000_000)).toBe('1 day');
    expect(span(400)).toBe('400 ms');
  });
});
