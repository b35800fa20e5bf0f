/** Two texts side by side, with what differs marked. Read only. */
import { useComputedColorScheme } from '@mantine/core';
import type { editor } from 'monaco-editor/editor';
import { useEffect, useRef } from 'react';
import { appearance } from '../../state/appearance';
import { useStore } from '../../state/store';
import './editor.css';
import { typeOf } from './editor-type';
import { monaco } from './setup';

export interface DiffEditorProps {
  readonly before: string;
  readonly after: string;
  readonly label: string;
}

export function DiffEditor({ before, after, label }: DiffEditorProps) {
  const scheme = useComputedColorScheme('light');
  const { editorFontSize: fontSize } = useStore(appearance);
  const host = useRef<HTMLDivElement>(null);
  const instance = useRef<editor.IStandaloneDiffEditor | null>(null);

  useEffect(() => {
    if (host.current === null) return;
    const created = monaco.editor.createDiffEditor(host.current, fixedOptions);
    instance.current = created;
    return () => {
      const model = created.getModel();
      instance.current = null;
      created.dispose();
      model?.original.dispose();
      model?.modified.dispose();
    };
  }, []);

  useEffect(() => monaco.editor.setTheme(`workbench-${scheme}`), [scheme]);
  useEffect(() => instance.current?.updateOptions(typeOf(fontSize)), [fontSize]);
  useEffect(() => {
    instance.current?.getOriginalEditor().updateOptions({ ariaLabel: label });
    instance.current?.getModifiedEditor().updateOptions({ ariaLabel: label });
  }, [label]);

  useEffect(() => {
    const current = instance.current;
    if (!current) return;
    const old = current.getModel();
    current.setModel({
      original: monaco.editor.createModel(before, 'xml'),
      modified: monaco.editor.createModel(after, 'xml'),
    });
    old?.original.dispose();
    old?.modified.dispose();
  }, [before, after]);

  return <div ref={host} className="wb-editor" data-testid="diff-editor" />;
}

const fixedOptions: editor.IStandaloneDiffEditorConstructionOptions = {
  readOnly: true,
  originalEditable: false,
  automaticLayout: true,
  renderSideBySide: true,
  useInlineViewWhenSpaceIsLimited: true,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontLigatures: false,
  minimap: { enabled: false },
  links: false,
  scrollBeyondLastLine: false,
  wordWrap: 'on',
  diffWordWrap: 'on',
  hideUnchangedRegions: { enabled: true },
  renderOverviewRuler: false,
  unusualLineTerminators: 'off',
  tabFocusMode: true,
  stopRenderingLineAfter: 20_000,
};
