/**
 * Sentences about a message with its values hidden. What was hidden in the message is replaced wherever a sentence
 * repeats it; then whatever looks like a value is hidden too (addresses, names of certificates, digests, quoted
 * text), because a sentence may speak of things that are not in the message: what was expected, or a part of a value.
 */
import type { Pseudonyms } from './pseudonyms';
import { isPublic } from './public-values';
import { looksLikeUri, redactUri } from './redact-uri';

export interface TextRedactor {
  /** A sentence, or any text with values in it. */
  readonly sentence: (text: string) => string;
  /** A text that is a value, or several: words with digits or punctuation in them are hidden even unquoted. */
  readonly values: (text: string) => string;
}

const ADDRESS = /\b(?:[a-z][a-z0-9+.-]*:\/\/|urn:[a-z0-9-]+:)[^\s"'<>«»,;()`]+/gi;
const EMAIL = /[^\s"'<>«»,;:()@]+@[^\s"'<>«»,;:()@]+\.[^\s"'<>«»,;:()@]+/g;
const DISTINGUISHED = /\b(CN|O|OU|L|ST|DC|E|emailAddress|serialNumber)=([^,;(«»\n]+)/g;
const FINGERPRINT = /\b(?:[0-9A-F]{2}:){7,}[0-9A-F]{2}\b/gi;
const OPAQUE = /(?<![\w«./#-])(?=[\w+/=.-]*\d)[\w+/-]{20,}={0,2}/g;
const QUOTED = /(["“`])([^"“”`\n]+)(["”`])/g;
const PLACEHOLDER = /«[a-z0-9-]+»/;

/** From these lengths on, a hidden value is hidden inside longer words too, and unquoted. */
const INSIDE_WORDS = 8;
const UNQUOTED = 3;

/** `names`: what names elements and attributes of the message, which stays. */
export function createTextRedactor(pseudonyms: Pseudonyms, names: ReadonlySet<string>): TextRedactor {
  const entries = [...pseudonyms.entries()];
  // Addresses are found by their form, before their hosts and paths are: only those with odd characters need this.
  const whole = compileKnown(entries.filter(([value]) => /[\s"'<>,;()`]/.test(value)));
  const known = compileKnown(entries);
  const keeps = (word: string): boolean =>
    word === '' || isPublic(word) || names.has(word) || PLACEHOLDER.test(word);
  const hideWord = (word: string): string => (keeps(word) ? word : pseudonyms.hide('value', word));

  const sentence = (text: string): string => {
    const bare = text.trim();
    const exact = pseudonyms.find(bare);
    if (exact !== undefined) return text.replace(bare, () => exact);
    const passes = [
      whole,
      (part: string) => part.replace(ADDRESS, (address) => redactAddress(address, pseudonyms)),
      (part: string) => part.replace(EMAIL, (email) => pseudonyms.hide('email', email)),
      known,
      (part: string) =>
        part.replace(
          DISTINGUISHED,
          (_all, type: string, value: string) => `${type}=${pseudonyms.hide('name', value)}`,
        ),
      (part: string) => part.replace(FINGERPRINT, (value) => pseudonyms.hide('fingerprint', value)),
    ];
    return passes
      .reduce((changed, pass) => outsidePlaceholders(changed, pass), text)
      .replace(
        QUOTED,
        (_all, open: string, inner: string, close: string) => `${open}${hideQuoted(inner)}${close}`,
      )
      .replace(OPAQUE, (opaque) => (isOpaque(opaque) ? pseudonyms.hide('opaque', opaque) : opaque));
  };
  /** One or two characters quoted are what sets two values apart, not a value. */
  const hideQuoted = (inner: string): string =>
    pseudonyms.find(inner) ?? ([...inner].length <= 2 ? inner : hideWord(inner));

  return {
    sentence,
    values: (text) =>
      sentence(text).replace(/[^\s,;|()"]+/g, (word) =>
        /^[\p{L}'-]+[.:]?$/u.test(word) ? word : hideValueWord(word),
      ),
  };

  function hideValueWord(word: string): string {
    const isPlain =
      keeps(word) ||
      looksLikeUri(word) ||
      !/[\d_@\\/=+]/.test(word) ||
      TECHNICAL.test(word) ||
      isPath(word, names);
    return isPlain ? word : pseudonyms.hide('value', word);
  }
}

/** Countries in names of certificates, code points, encodings and algorithms. */
const TECHNICAL =
  /^(C=[A-Z]{2}|U\+[0-9A-F]{4,6}|#|\w+=|@\w+|base64|UTF-\d+(LE|BE)?|(SHA|RSA|AES|HMAC|P)-?\d+(-[A-Z]+)?|saml2int)$/;

/** An XPath that finds write: names of elements, with an index where several share one. */
function isPath(word: string, names: ReadonlySet<string>): boolean {
  const steps = word.split('/').slice(1);
  return word.startsWith('/') && steps.every((step) => names.has(step.replace(/^@|\[\d+\]$/g, '')));
}

function redactAddress(address: string, pseudonyms: Pseudonyms): string {
  const bare = address.replace(/[.:]+$/, '');
  return redactUri('address', bare, pseudonyms) + address.slice(bare.length);
}

/** Long names of algorithms and checks are made of words; keys, digests and session tokens are not. */
function isOpaque(text: string): boolean {
  return (
    !/^([a-z]+|[A-Z][a-z]+|\d{1,4})([-_./]?([a-z]+|[A-Z][a-z]+|\d{1,4}))*$/.test(text) ||
    /\d.*[a-z].*\d.*[a-z].*\d/i.test(text)
  );
}

function outsidePlaceholders(text: string, change: (part: string) => string): string {
  return text
    .split(/(«[a-z0-9-]+»)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** Replaces everything hidden so far, the longest first; the list is taken once, when all of the message is read. */
function compileKnown(
  entries: readonly (readonly [value: string, shown: string])[],
): (text: string) => string {
  const shown = new Map<string, string>();
  for (const [value, text] of entries) {
    if (value.length < UNQUOTED || isPublic(value)) continue;
    for (const form of formsOf(value)) if (!shown.has(form)) shown.set(form, text);
  }
  if (shown.size === 0) return (text) => text;
  const alternatives = [...shown.keys()]
    .sort((left, right) => right.length - left.length)
    .map((value) => {
      const escaped = value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      if (value.length >= INSIDE_WORDS) return escaped;
      return `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
    });
  const pattern = new RegExp(alternatives.join('|'), 'gu');
  return (text) => text.replace(pattern, (value) => shown.get(value) ?? value);
}

/** A value as it is, and as sentences write it: as JSON, percent-encoded, escaped for XML. */
function formsOf(value: string): readonly string[] {
  const xml = value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
  return [value, JSON.stringify(value).slice(1, -1), encodeLenient(value), xml];
}

function encodeLenient(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    // A lone surrogate cannot be percent-encoded.
    return value;
  }
}
