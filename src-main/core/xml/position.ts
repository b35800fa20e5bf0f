/** Offsets to lines and columns, as editors count them. */

const remembered: { text: string; starts: readonly number[] }[] = [];
const REMEMBER = 4;

/**
 * Line and column (both 1-based, columns in UTF-16 code units) of an offset into `text`.
 * A line ends at LF, CRLF or a lone CR. The line starts of the last few texts are remembered.
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
  const known = remembered.find((entry) => entry.text === text);
  if (known) return known.starts;
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 10) starts.push(index + 1);
    else if (unit === 13 && text.charCodeAt(index + 1) !== 10) starts.push(index + 1);
  }
  remembered.unshift({ text, starts });
  if (remembered.length > REMEMBER) remembered.pop();
  return starts;
}
