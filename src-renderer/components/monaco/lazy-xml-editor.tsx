/** Loads the editor's chunk when the first message is shown; until then the text itself is there to read. */
import { lazy, Suspense } from 'react';
import styles from './lazy-xml-editor.module.css';
import type { XmlEditorProps } from './xml-editor';

const XmlEditor = lazy(async () => ({ default: (await import('./xml-editor')).XmlEditor }));

export function LazyXmlEditor(props: XmlEditorProps) {
  return (
    <Suspense fallback={<pre className={styles['waiting']}>{props.text.slice(0, 20_000)}</pre>}>
      <XmlEditor {...props} />
    </Suspense>
  );
}
