import { expect, test } from 'vitest';
import { lineColumnAt } from '../../../../src-main/core/xml/position';

/** Line starts found one character at a time: slow, and plainly right. */
function slowly(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let index = 0; index < text.length && index < offset; index++) {
    const unit = text[index];
    if (unit === '\n' || (unit === '\r' && text[index + 1] !== '\n')) {
      line++;
      start = index + 1;
    }
  }
  return { line, column: offset - start + 1 };
}

test.each(['', 'one line', '\n', '\r', '\r\n', 'a\nb\rc\r\nd', '\r\r\n\n\r', 'x\r\ny\rz\n\n', '\n\r'])(
  '%j',
  (text) => {
    for (let offset = 0; offset <= text.length; offset++) {
      expect({ offset, ...lineColumnAt(text, offset) }).toEqual({ offset, ...slowly(text, offset) });
    }
  },
);
