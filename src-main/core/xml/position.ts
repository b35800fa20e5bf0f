/** Offsets to lines and columns, as editors count them. */

let last: { readonly text: string; readonly starts: readonly number[] } | null = null;

/**
 * Line and column (both 1-based, columns in UTF-16 code units) of an offset into `text`.
 * A line ends at LF, CRLF or a lone CR. The line starts of the last text are remembered.
 */
export function lineColumnAt(text: string, offset: number): { line: number; column: number } {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

function lineStarts(text: string): readonly number[] {
  // Equal texts are told apart by comparing them whole: one is kept, and most questions come in a row.
  if (last !== null && last.text === text) return last.starts;
  const starts = [0];
  let lineFeed = text.indexOf('\n');
  let carriageReturn = text.indexOf('\r');
  while (lineFeed !== -1 || carriageReturn !== -1) {
    const isReturn = carriageReturn !== -1 && (lineFeed === -1 || carriageReturn < lineFeed);
    const end = isReturn && carriageReturn + 1 !== lineFeed ? carriageReturn : lineFeed;
    starts.push(end + 1);
    if (carriageReturn !== -1 && carriageReturn <= end) carriageReturn = text.indexOf('\r', end + 1);
    if (lineFeed !== -1 && lineFeed <= end) lineFeed = text.indexOf('\n', end + 1);
  }
  last = { text, starts };
  return starts;
}
