/** Which lines belong to an element, so that each can be folded; works on broken documents too. */
import { scanMarkup, tagName } from './scan-markup';
import { indexLines } from './text-position';

/** How many unclosed elements an end tag may skip; sound documents need none. */
const LOOK_BACK = 16;

/** Folding ranges, 1-based lines: from an element's first line to the line before its end tag. */
export function foldElements(text: string): { start: number; end: number }[] {
  const lines = indexLines(text);
  const open: { name: string; line: number }[] = [];
  const ranges: { start: number; end: number }[] = [];
  for (const piece of scanMarkup(text)) {
    if (piece.kind === 'open') {
      open.push({ name: tagName(text, piece), line: lines.positionAt(piece.start).lineNumber });
    } else if (piece.kind === 'close') {
      const name = tagName(text, piece);
      const unclosed = open
        .slice(-LOOK_BACK)
        .reverse()
        .findIndex((element) => element.name === name);
      const element = unclosed === -1 ? undefined : open[open.length - 1 - unclosed];
      if (element === undefined) continue;
      open.length -= unclosed + 1;
      const end = lines.positionAt(piece.start).lineNumber - 1;
      if (end > element.line) ranges.push({ start: element.line, end });
    }
  }
  return ranges;
}
