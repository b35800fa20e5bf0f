/** Text for XML 1.0: escaped, and without the characters no XML document may hold (section 2.2), however they came. */

/** Everything but tab, line breaks, and the characters of XML 1.0 section 2.2; lone surrogates too. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const DISCOURAGED = /[\u007f-\u0084\u0086-\u009f]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** The content of an element. */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(DISCOURAGED, '')
    .replace(/[&<>"\r]/g, (character) => entities[character] ?? '');
}

/** ` name="value"`; line breaks and tabs survive the normalisation of attribute values. */
export function xmlAttribute(name: string, value: string | number): string {
  const escaped = xmlText(String(value)).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
  return ` ${name}="${escaped}"`;
}
