/** Which lines belong to an element, so that each can be folded; works on broken documents too. */
import { indexLines } from './text-position';

const tags =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s!?/>][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g;

/** Folding ranges, 1-based lines: from an element's first line to the line before its end tag. */
export function foldElements(text: string): { start: number; end: number }[] {
  const lines = indexLines(text);
  const open: { name: string; line: number }[] = [];
  const ranges: { start: number; end: number }[] = [];
  for (const match of text.matchAll(tags)) {
    const name = match[2];
    if (name === undefined) continue;
    if (match[1] === '/') {
      const last = open.findLastIndex((element) => element.name === name);
      const element = open[last];
      if (element === undefined) continue;
      open.length = last;
      const end = lines.positionAt(match.index).lineNumber - 1;
      if (end > element.line) ranges.push({ start: element.line, end });
    } else if (match[3] !== '/') {
      open.push({ name, line: lines.positionAt(match.index).lineNumber });
    }
  }
  return ranges;
}
