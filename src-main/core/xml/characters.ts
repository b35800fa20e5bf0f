/** Which characters XML 1.0 (fifth edition) allows where: productions 2 (Char), 4 (NameStartChar) and 4a (NameChar). */

const NAME_START = 1;
const NAME = 2;

const ascii = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) {
  const character = String.fromCharCode(unit);
  if (/[A-Za-z_:]/.test(character)) ascii[unit] = NAME_START | NAME;
  else if (/[-.0-9]/.test(character)) ascii[unit] = NAME;
}

const nameStartBeyondAscii =
  /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]/uy;
const nameBeyondAscii =
  /[\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]/uy;

/** Offset behind the name that starts at `at`; `at` itself when there is none. */
export function endOfName(text: string, at: number): number {
  let end = at;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unit < 128) {
      if ((ascii[unit]! & (end === at ? NAME_START : NAME)) === 0) return end;
      end++;
    } else {
      const pattern = end === at ? nameStartBeyondAscii : nameBeyondAscii;
      pattern.lastIndex = end;
      // NaN, the end of the text, comes here too and matches nothing.
      if (!pattern.test(text)) return end;
      end = pattern.lastIndex;
    }
  }
}

/** What may be forbidden: a class alone, which is searched for several times as fast. */
const suspicious = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
const notXml =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Offset of the first code unit that no XML document may hold (a control, half a surrogate pair); -1 when all may stand. */
export function findForbidden(text: string): number {
  return suspicious.test(text) ? text.search(notXml) : -1;
}

/** True for a code point production 2 allows: what a character reference may name. */
export function isXmlCharacter(codePoint: number): boolean {
  return (
    codePoint === 9 ||
    codePoint === 10 ||
    codePoint === 13 ||
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  );
}

/** White space of XML: production 3. */
export function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

/** `U+00A0`, the way a reader can look a character up. */
export function codePointWords(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
