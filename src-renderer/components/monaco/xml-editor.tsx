/**
 * A message in the editor, read only: findings at their exact place, coverage of signatures beside the line
 * numbers, the chosen finding and the cursor kept in step with the lists around it.
 */
import { useComputedColorScheme } from '@mantine/core';
import type { editor } from 'monaco-editor/editor';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { appearance } from '../../state/appearance';
import { cursorPosition } from '../../state/selection';
import { useStore } from '../../state/store';
import { typeOf } from './editor-type';
import { coverageDecorations, foldDecorations, markDecorations, markersOf, underlineRange } from './decorate';
import './editor.css';
import type { CoverageSpan, EditorFold, EditorMark } from './editor-marks';
import { monaco } from './setup';
import { indexLines } from './text-position';

export interface XmlEditorProps {
  readonly text: string;
  readonly label: string;
  readonly wrap: boolean;
  readonly marks: readonly EditorMark[];
  readonly coverage: readonly CoverageSpan[];
  readonly folds: readonly EditorFold[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

export function XmlEditor(props: XmlEditorProps) {
  const { text, label, wrap, marks, coverage, folds, selected } = props;
  const scheme = useComputedColorScheme('light');
  const { editorFontSize: fontSize } = useStore(appearance);
  const host = useRef<HTMLDivElement>(null);
  const instance = useRef<editor.IStandaloneCodeEditor | null>(null);
  const lines = useMemo(() => indexLines(text), [text]);

  const selectAt = useEffectEvent((lineNumber: number, column: number) => {
    const hit = findMarkAt(marks, lines.offsetAt({ lineNumber, column }), lineNumber, text, lines);
    if (hit !== null && hit !== selected) props.onSelect(hit);
  });

  useEffect(() => {
    if (host.current === null) return;
    const model = monaco.editor.createModel('', 'xml');
    const created = monaco.editor.create(host.current, { ...fixedOptions, model });
    instance.current = created;
    created.onDidChangeCursorPosition((event) => {
      cursorPosition.set({ line: event.position.lineNumber, column: event.position.column });
      const byUser = event.source === 'mouse' || event.source === 'keyboard';
      if (byUser) selectAt(event.position.lineNumber, event.position.column);
    });
    // Measuring a long line can move the text after the margin was drawn; drawing once more aligns the two.
    created.onDidScrollChange((event) => {
      if (event.scrollWidthChanged) requestAnimationFrame(() => instance.current?.render(true));
    });
    return () => {
      cursorPosition.set(null);
      instance.current = null;
      created.dispose();
      model.dispose();
    };
  }, []);

  useEffect(() => monaco.editor.setTheme(`workbench-${scheme}`), [scheme]);
  useEffect(
    () =>
      instance.current?.updateOptions({
        wordWrap: wrap ? 'on' : 'off',
        ariaLabel: label,
        ...typeOf(fontSize),
      }),
    [wrap, label, fontSize],
  );

  useEffect(() => {
    const current = instance.current;
    const model = current?.getModel();
    if (!current || !model) return;
    if (model.getValue() !== text) model.setValue(text);
    current.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
    const foldLines = folds.map((fold) => lines.positionAt(fold.start).lineNumber - 1);
    if (foldLines.length > 0)
      current.trigger('open', 'editor.fold', { levels: 1, selectionLines: foldLines });
    // Folding again would undo what the reader unfolded: only a new text folds its signatures.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);

  useEffect(() => {
    const current = instance.current;
    const model = current?.getModel();
    if (!current || !model) return;
    monaco.editor.setModelMarkers(model, 'checks', markersOf(marks, text, lines));
    const decorations = current.createDecorationsCollection([
      ...coverageDecorations(coverage, lines, scheme),
      ...markDecorations(marks, text, lines),
      ...foldDecorations(folds, lines),
    ]);
    return () => decorations.clear();
  }, [marks, coverage, folds, text, lines, scheme]);

  useEffect(() => {
    const current = instance.current;
    const mark = marks.find((one) => one.id === selected);
    if (!current || mark === undefined) return;
    const range = underlineRange(mark, text, lines);
    const at = current.getPosition();
    if (at?.lineNumber === range.startLineNumber) return;
    current.setPosition({ lineNumber: range.startLineNumber, column: range.startColumn }, 'selection');
    current.revealRangeInCenterIfOutsideViewport(range);
  }, [selected, marks, text, lines]);

  return <div ref={host} className="wb-editor" data-testid="xml-editor" />;
}

/** The mark under an offset, the smallest first; else one that begins on the line. */
function findMarkAt(
  marks: readonly EditorMark[],
  offset: number,
  lineNumber: number,
  text: string,
  lines: ReturnType<typeof indexLines>,
): string | null {
  const drawn = marks.map((mark) => ({ mark, range: underlineRange(mark, text, lines) }));
  const onLine = drawn.filter(
    ({ range }) => range.startLineNumber <= lineNumber && lineNumber <= range.endLineNumber,
  );
  const under = onLine.filter(({ mark }) => mark.start <= offset && offset <= mark.end);
  const smallest = (under.length > 0 ? under : onLine).sort(
    (a, b) => a.mark.end - a.mark.start - (b.mark.end - b.mark.start),
  )[0];
  return smallest?.mark.id ?? null;
}

const fixedOptions: editor.IStandaloneEditorConstructionOptions = {
  readOnly: true,
  domReadOnly: true,
  automaticLayout: true,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontLigatures: false,
  minimap: { enabled: false },
  links: false,
  glyphMargin: true,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 10,
  folding: true,
  showFoldingControls: 'mouseover',
  renderValidationDecorations: 'on',
  renderLineHighlight: 'gutter',
  renderLineHighlightOnlyWhenFocus: false,
  unusualLineTerminators: 'off',
  unicodeHighlight: {
    invisibleCharacters: true,
    ambiguousCharacters: false,
    nonBasicASCII: false,
    includeStrings: true,
  },
  scrollBeyondLastLine: false,
  wrappingIndent: 'indent',
  overviewRulerLanes: 2,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  stickyScroll: { enabled: false },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  contextmenu: true,
  tabFocusMode: true,
  padding: { top: 4, bottom: 12 },
  largeFileOptimizations: true,
  stopRenderingLineAfter: 20_000,
  bracketPairColorization: { enabled: false },
  matchBrackets: 'never',
  guides: { indentation: true, highlightActiveIndentation: false },
};
