/**
 * Letters of other alphabets that look like ASCII ones, and characters nobody sees: two names that look the same
 * and are not. A small table on purpose: what people and attackers have used in addresses and user names.
 */

const alike: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ѵ: 'v',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  // Greek
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  // Latin beyond ASCII, and marks that look like those of addresses
  ı: 'i',
  ɡ: 'g',
  ɑ: 'a',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '⁄': '/',
  '∕': '/',
  '․': '.',
  '։': ':',
};

/** Soft hyphen, zero-width characters, direction marks, byte order mark. */
const hidden = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

const beyondAscii = /[^\u0000-\u007F]/;

/** Every look-alike replaced by the ASCII character it looks like. */
export function foldConfusables(text: string): string {
  if (!beyondAscii.test(text)) return text;
  return [...text].map((character) => alike[character] ?? character).join('');
}

export function withoutHidden(text: string): string {
  return beyondAscii.test(text) ? text.replace(hidden, '') : text;
}

export function hiddenIn(text: string): readonly string[] {
  return beyondAscii.test(text) ? [...new Set(text.match(hidden) ?? [])] : [];
}

/** Look-alikes inside words that are otherwise ASCII: a word wholly in another alphabet is a word, not a trick. */
export function lookAlikesIn(text: string): readonly string[] {
  if (!beyondAscii.test(text)) return [];
  const found = new Set<string>();
  for (const word of text.split(/[^\p{L}\p{N}‐-–․։⁄∕]+/u)) {
    if (!/[A-Za-z]/.test(word)) continue;
    for (const character of word) if (alike[character] !== undefined) found.add(character);
  }
  return [...found];
}

/** `U+0430 (looks like a)`, `U+200B (invisible)`. */
export function codePointWords(characters: readonly string[]): string {
  return characters
    .map((character) => {
      const like = alike[character];
      return `${codePoint(character)} (${like === undefined ? 'invisible' : `looks like ${like}`})`;
    })
    .join(', ');
}

export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
