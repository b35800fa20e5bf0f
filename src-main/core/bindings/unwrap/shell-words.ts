/** Splits a copied command the way its shell would, so that quoted and escaped data comes out as it was sent. */
import { findClosing, unescapeBackslashes } from './escapes';

/** Words as a POSIX shell splits them ($'…' included), with cmd.exe's caret escapes mended first. */
export function splitShellWords(text: string): string[] {
  const line = /\^\s*[\r\n]|\^"/.test(text) ? text.replace(/\^\s*\r?\n/g, ' ').replace(/\^(.)/g, '$1') : text;
  const words: string[] = [];
  let word: string | null = null;
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index);
    if (character === '\\' && index + 1 < line.length) {
      const next = line.charAt(++index);
      if (next === '\r' && line.charAt(index + 1) === '\n') index++;
      else if (next !== '\n') word = (word ?? '') + next;
    } else if (character === "'" || (character === '$' && line.charAt(index + 1) === "'")) {
      const ansi = character === '$';
      const end = findClosing(line, index + (ansi ? 2 : 1), "'", ansi);
      const inner = line.slice(index + (ansi ? 2 : 1), end);
      word = (word ?? '') + (ansi ? unescapeBackslashes(inner) : inner);
      index = end;
    } else if (character === '"') {
      const end = findClosing(line, index + 1, '"', true);
      word =
        (word ?? '') +
        line
          .slice(index + 1, end)
          .replace(/\\\r?\n/g, '')
          .replace(/\\(["\\$`])/g, '$1');
      index = end;
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + character;
    }
  }
  if (word !== null) words.push(word);
  return words;
}
