import { expect, test } from 'vitest';
import {
  codePointWords,
  foldConfusables,
  hiddenIn,
  lookAlikesIn,
  withoutHidden,
} from '../../../../src-main/checks/derived/confusables';

test('folds Cyrillic and Greek letters, and leaves ASCII and accents alone', () => {
  expect(foldConfusables('\u0430\u03BFlice')).toBe('aolice');
  expect(foldConfusables('ren\u00E9')).toBe('ren\u00E9');
});

test('finds look-alikes in words that are otherwise ASCII only', () => {
  expect(lookAlikesIn('p\u0430ypal.com')).toEqual(['\u0430']);
  expect(lookAlikesIn('\u041C\u043E\u0441\u043A\u0432\u0430 office')).toEqual([]);
});

test('finds and removes what nobody sees, and names it', () => {
  expect(hiddenIn('a\u200Bb\uFEFF')).toEqual(['\u200B', '\uFEFF']);
  expect(withoutHidden('a\u200Bb\uFEFF')).toBe('ab');
  expect(codePointWords(['\u0430', '\u200B'])).toBe('U+0430 (looks like a), U+200B (invisible)');
});
