/** Turns marks, coverage and folds into the editor's own decorations and markers. */
import type { editor, IRange } from 'monaco-editor/editor';
import { colourTokens } from '../../style/tokens';
import { text as words } from '../../text';
import { stateByLine, type CoverageSpan, type EditorFold, type EditorMark } from './editor-marks';
import { monaco } from './setup';
import type { LineIndex } from './text-position';

type Scheme = 'light' | 'dark';
type Decoration = editor.IModelDeltaDecoration;

const rank = { error: 0, warning: 1, notice: 2 } as const;
const lane = monaco.editor.OverviewRulerLane;

/**
 * The range to underline: of an element with only text inside, the text; of one that spans lines, the name of
 * its start tag; else exactly what was marked.
 */
export function underlineRange(mark: EditorMark, text: string, lines: LineIndex): IRange {
  const marked = text.slice(mark.start, mark.end);
  const leaf = /^<[^>]*[^/]>([^<]+)<\/[^<]*>$/.exec(marked)?.[1];
  const name = /^<[^\s/>]+/.exec(marked)?.[0];
  const spansLines = /[\r\n]/.test(marked);
  const from = leaf === undefined ? mark.start : mark.start + marked.lastIndexOf(`${leaf}</`);
  const to =
    leaf !== undefined
      ? from + leaf.length
      : spansLines && name !== undefined
        ? mark.start + name.length
        : Math.max(mark.end, mark.start + 1);
  const start = lines.positionAt(from);
  const end = lines.positionAt(to);
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

export function markersOf(
  marks: readonly EditorMark[],
  text: string,
  lines: LineIndex,
): editor.IMarkerData[] {
  const severity = {
    error: monaco.MarkerSeverity.Error,
    warning: monaco.MarkerSeverity.Warning,
    notice: monaco.MarkerSeverity.Info,
  };
  return marks.map((mark) => ({
    ...underlineRange(mark, text, lines),
    message: hoverText(mark),
    severity: severity[mark.severity],
  }));
}

/** Plain text: a message never becomes markup, and what it quotes may be hostile. */
export function hoverText({ message, why, remedies }: EditorMark): string {
  return [
    message,
    '',
    why,
    ...(remedies.idp === null ? [] : [`${words.details.idpAdmin}: ${remedies.idp}`]),
    ...(remedies.sp === null ? [] : [`${words.details.spAdmin}: ${remedies.sp}`]),
  ].join('\n');
}

/** Line tint, gutter mark on the first visual line, and a note after the line; one note a line, the worst. */
export function markDecorations(marks: readonly EditorMark[], text: string, lines: LineIndex): Decoration[] {
  const byLine = new Map<number, EditorMark[]>();
  for (const mark of marks) {
    const line = underlineRange(mark, text, lines).endLineNumber;
    byLine.set(line, [...(byLine.get(line) ?? []), mark]);
  }
  return [...byLine].flatMap(([line, here]): Decoration[] => {
    const worst = [...here].sort((a, b) => rank[a.severity] - rank[b.severity])[0];
    if (worst === undefined) return [];
    const more = here.length > 1 ? `\u00a0+${here.length - 1}` : '';
    return [
      {
        range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
        options: { isWholeLine: true, className: `wb-line-${worst.severity}`, zIndex: 5 },
      },
      {
        range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
        options: { glyphMarginClassName: `wb-glyph wb-glyph-${worst.severity}` },
      },
      afterLine(line, `\u00a0\u00a0${worst.note}${more}`, `wb-note wb-note-${worst.severity}`),
    ];
  });
}

export function foldDecorations(folds: readonly EditorFold[], lines: LineIndex): Decoration[] {
  return folds.map((fold) =>
    afterLine(
      lines.positionAt(fold.start).lineNumber,
      `\u00a0\u00a0${fold.note}`,
      `wb-note wb-note-${fold.tone}`,
    ),
  );
}

export function coverageDecorations(
  spans: readonly CoverageSpan[],
  lines: LineIndex,
  scheme: Scheme,
): Decoration[] {
  const states = stateByLine(
    lines.lineCount,
    spans.map((span) => ({
      first: lines.positionAt(span.start).lineNumber,
      last: lines.positionAt(Math.max(span.start, span.end - 1)).lineNumber,
      state: span.state,
    })),
  );
  const decorations: Decoration[] = [];
  let first = 0;
  for (let line = 1; line <= states.length; line += 1) {
    if (states[line] === states[first]) continue;
    const state = states[first] ?? 'unsigned';
    const ruler = rulerColour(state, scheme);
    decorations.push({
      range: { startLineNumber: first + 1, startColumn: 1, endLineNumber: line, endColumn: 1_000_000 },
      options: {
        isWholeLine: true,
        linesDecorationsClassName: `wb-coverage wb-coverage-${state}`,
        className: `wb-tint-${state}`,
        ...(ruler === null ? {} : { overviewRuler: { color: ruler, position: lane.Left } }),
      },
    });
    first = line;
  }
  return decorations;
}

function rulerColour(state: string, scheme: Scheme): string | null {
  if (state === 'trusted') return colourTokens.signed[scheme];
  if (state === 'valid-untrusted') return colourTokens.untrusted[scheme];
  if (state === 'failed') return colourTokens.failed[scheme];
  return null;
}

function afterLine(line: number, content: string, inlineClassName: string): Decoration {
  return {
    range: { startLineNumber: line, startColumn: 1_000_000, endLineNumber: line, endColumn: 1_000_000 },
    options: {
      showIfCollapsed: true,
      after: { content, inlineClassName, cursorStops: monaco.editor.InjectedTextCursorStops.None },
    },
  };
}
