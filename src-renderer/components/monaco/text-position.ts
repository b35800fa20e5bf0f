/** Offsets to lines and columns the way the editor counts them: CRLF, LF and a lone CR each end a line. */

export interface TextPosition {
  /** 1-based. */
  readonly lineNumber: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

export interface LineIndex {
  readonly lineCount: number;
  readonly positionAt: (offset: number) => TextPosition;
  readonly offsetAt: (position: TextPosition) => number;
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return {
    lineCount: starts.length,
    positionAt: (offset) => {
      const clamped = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= clamped) low = middle;
        else high = middle - 1;
      }
      return { lineNumber: low + 1, column: clamped - (starts[low] ?? 0) + 1 };
    },
    offsetAt: (position) => (starts[position.lineNumber - 1] ?? text.length) + position.column - 1,
  };
}
