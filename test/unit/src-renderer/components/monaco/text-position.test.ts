import { describe, expect, it } from 'vitest';
import { foldElements } from '../../../../../src-renderer/components/monaco/fold-elements';
import { stateByLine } from '../../../../../src-renderer/components/monaco/editor-marks';
import { indexLines } from '../../../../../src-renderer/components/monaco/text-position';

describe('indexLines', () => {
  it('counts CRLF as one line end, LF and a lone CR as one each', () => {
    const lines = indexLines('a\r\nb\nc\rd');
    expect(lines.lineCount).toBe(4);
    expect(lines.positionAt(3)).toEqual({ lineNumber: 2, column: 1 });
    expect(lines.positionAt(7)).toEqual({ lineNumber: 4, column: 1 });
  });

  it('goes back and forth', () => {
    const text = 'one\ntwo\r\nthree';
    const lines = indexLines(text);
    for (let at = 0; at <= text.length; at += 1) expect(lines.offsetAt(lines.positionAt(at))).toBe(at);
  });

  it('keeps positions outside the text at its ends', () => {
    const lines = indexLines('ab');
    expect(lines.positionAt(-5)).toEqual({ lineNumber: 1, column: 1 });
    expect(lines.positionAt(99)).toEqual({ lineNumber: 1, column: 3 });
  });
});

describe('foldElements', () => {
  it('folds from the start tag to the line before the end tag', () => {
    expect(foldElements('<a>\n<b>\nx\n</b>\n</a>')).toEqual([
      { start: 2, end: 3 },
      { start: 1, end: 4 },
    ]);
  });

  it('ignores tags inside comments and CDATA, and survives unclosed elements', () => {
    expect(foldElements('<a>\n<!--\n<b>\n-->\n<![CDATA[\n</a>\n]]>\n<c>\n</a>')).toEqual([
      { start: 1, end: 8 },
    ]);
  });
});

describe('stateByLine', () => {
  it('lets the innermost signature speak for a line', () => {
    const states = stateByLine(5, [
      { first: 2, last: 3, state: 'trusted' },
      { first: 1, last: 4, state: 'failed' },
    ]);
    expect(states).toEqual(['failed', 'trusted', 'trusted', 'failed', 'unsigned']);
  });
});
