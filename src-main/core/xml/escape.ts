/** Escapes text and attribute values, for the text that is sent and for the canonical one. */

/** A value that XML 1.0 cannot carry at all, not even as a character reference. */
export class UnwritableValueError extends Error {
  override readonly name = 'UnwritableValueError';
}

// A lone surrogate matches \p{Surrogate} under the u flag; a pair is one character and does not.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\p{Surrogate}\uFFFE\uFFFF]/u;
const SPECIAL_IN_TEXT = /[&<>\r\0-\x08\x0B\x0C\x0E-\x1F\x85\u2028\uD800-\uDFFF\uFFFE\uFFFF]/;
const SPECIAL_IN_ATTRIBUTE = /[&<"\0-\x1F\x85\u2028\uD800-\uDFFF\uFFFE\uFFFF]/;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
  '\x85': '&#x85;',
  '\u2028': '&#x2028;',
};

/**
 * The characters that are written as references. Canonical XML 1.0, section 2.3, names those of the canonical
 * text. What is sent has two more, which some parsers take for line ends as XML 1.1 does: as references they
 * arrive unharmed, and the canonical text is the same.
 */
const ESCAPED = {
  canonical: { text: /[&<>\r]/g, attribute: /[&<"\t\n\r]/g },
  sent: { text: /[&<>\r\x85\u2028]/g, attribute: /[&<"\t\n\r\x85\u2028]/g },
} as const;

export type TextForm = keyof typeof ESCAPED;

function refuseForbidden(value: string, place: string): void {
  const found = FORBIDDEN.exec(value);
  if (!found) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new UnwritableValueError(`The character U+${code} in ${place} cannot be written in XML 1.0`);
}

/** Text between tags. `place` names the element in errors. Throws `UnwritableValueError`. */
export function escapeText(value: string, place: string, form: TextForm): string {
  if (!SPECIAL_IN_TEXT.test(value)) return value;
  refuseForbidden(value, place);
  return value.replace(ESCAPED[form].text, (found) => REFERENCES[found]!);
}

/** An attribute's value, for double quotes. `place` names the attribute in errors. Throws `UnwritableValueError`. */
export function escapeAttribute(value: string, place: string, form: TextForm): string {
  if (!SPECIAL_IN_ATTRIBUTE.test(value)) return value;
  refuseForbidden(value, place);
  return value.replace(ESCAPED[form].attribute, (found) => REFERENCES[found]!);
}
