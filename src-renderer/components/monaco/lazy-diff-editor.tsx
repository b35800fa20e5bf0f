/** Loads the editor's chunk when two texts are compared for the first time. */
import { lazy, Suspense } from 'react';
import type { DiffEditorProps } from './diff-editor';

const DiffEditor = lazy(async () => ({ default: (await import('./diff-editor')).DiffEditor }));

export function LazyDiffEditor(props: DiffEditorProps) {
  return (
    <Suspense fallback={null}>
      <DiffEditor {...props} />
    </Suspense>
  );
}
