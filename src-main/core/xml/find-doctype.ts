/** Looks for a document type declaration before any parser sees the text (defence in depth: DTDs are never read). */

/** Offset of `<!DOCTYPE` in the prolog; null when there is none. Comments and processing instructions are stepped over. */
export function findDoctype(text: string): number | null {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    let end: number;
    if (text.startsWith('<?', at)) end = text.indexOf('?>', at);
    else if (text.startsWith('<!--', at)) end = text.indexOf('-->', at + 4);
    else return /^<!doctype/i.test(text.slice(at, at + 9)) ? at : null;
    if (end < 0) return null;
    at = text.indexOf('>', end) + 1;
  }
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}
