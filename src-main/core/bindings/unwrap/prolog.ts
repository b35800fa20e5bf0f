/** What may stand before the first tag of a document: white space, declarations, instructions, comments. */

/** The index of the first character that is none of these. */
export function skipProlog(text: string): number {
  let index = 0;
  for (;;) {
    while (index < text.length && /[\s\ufeff]/.test(text.charAt(index))) index++;
    const close = text.startsWith('<?', index) ? '?>' : text.startsWith('<!--', index) ? '-->' : null;
    if (close === null) return index;
    const end = text.indexOf(close, index + 2);
    if (end < 0) return text.length;
    index = end + close.length;
  }
}
