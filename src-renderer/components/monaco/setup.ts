/**
 * The editor, trimmed to what reading XML needs, in one chunk that loads when the first message is shown.
 * Its worker is a file of our own origin, as the content security policy asks.
 */
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/diffEditor/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/stickyScroll/register';
import 'monaco-editor/features/unicodeHighlighter/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/xml/register';
import { colourTokens, syntaxTokens, type ColourName } from '../../style/tokens';
import { escapeMarkdown } from './escape-markdown';
import { foldElements } from './fold-elements';
import { wordAt } from './word-at';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

for (const scheme of ['light', 'dark'] as const) {
  const syntax = syntaxTokens[scheme];
  const colour = (name: ColourName): string => colourTokens[name][scheme];
  const rule = (token: string, value: string) => ({ token, foreground: value.slice(1) });
  monaco.editor.defineTheme(`workbench-${scheme}`, {
    base: scheme === 'light' ? 'vs' : 'vs-dark',
    inherit: false,
    rules: [
      rule('', syntax.text),
      rule('tag', syntax.tag),
      rule('metatag', syntax.tag),
      rule('delimiter', syntax.punctuation),
      rule('attribute.name', syntax.name),
      rule('attribute.value', syntax.value),
      rule('string', syntax.value),
      rule('comment', syntax.comment),
    ],
    colors: {
      'editor.background': colour('panel'),
      'editor.foreground': colour('text'),
      'editorLineNumber.foreground': colour('text-2'),
      'editorLineNumber.activeForeground': colour('text'),
      'editorGutter.background': colour('panel'),
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': colour('line-strong'),
      'editor.selectionBackground': scheme === 'light' ? '#c9d9fa' : '#2f4a7c',
      'editor.wordHighlightBackground': '#00000000',
      'editorIndentGuide.background1': colour('line'),
      'editorIndentGuide.activeBackground1': colour('line-strong'),
      'editorError.foreground': scheme === 'light' ? '#c5383e' : colour('error'),
      'editorWarning.foreground': scheme === 'light' ? '#a86f00' : colour('warning'),
      'editorInfo.foreground': colour('info'),
      'editorCursor.foreground': colour('text'),
      'editor.foldBackground': '#00000000',
      'editorWidget.background': colour('panel'),
      'editorWidget.foreground': colour('text'),
      'editorWidget.border': colour('line-strong'),
      'editorHoverWidget.background': colour('panel'),
      'editorHoverWidget.border': colour('line-strong'),
      'input.background': colour('panel'),
      'input.border': colour('input-line'),
      'input.foreground': colour('text'),
      'menu.background': colour('panel'),
      'menu.foreground': colour('text'),
      'menu.selectionBackground': colour('selected'),
      'menu.selectionForeground': colour('text'),
      focusBorder: colour('accent'),
      'scrollbarSlider.background': scheme === 'light' ? '#8b94a355' : '#707a8855',
      'scrollbarSlider.hoverBackground': scheme === 'light' ? '#8b94a388' : '#707a8888',
      'scrollbarSlider.activeBackground': scheme === 'light' ? '#8b94a3aa' : '#707a88aa',
      'editorOverviewRuler.border': '#00000000',
      'editorStickyScroll.background': colour('panel'),
      'editorStickyScroll.border': colour('line'),
      'editorStickyScrollHover.background': colour('hover'),
      'editorUnicodeHighlight.border': colour('warning'),
      'editorUnicodeHighlight.background': colour('warning-bg'),
    },
  });
}

monaco.languages.registerFoldingRangeProvider('xml', {
  provideFoldingRanges: (model) => foldElements(model.getValue()),
});

monaco.languages.registerHoverProvider('xml', {
  provideHover: (model, position) => {
    const found = wordAt(model.getValue(), model.getOffsetAt(position));
    if (found === null) return null;
    const from = model.getPositionAt(found.start);
    const to = model.getPositionAt(found.end);
    return {
      range: new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column),
      contents: found.lines.map((line) => ({ value: escapeMarkdown(line) })),
    };
  },
});

export { monaco };
