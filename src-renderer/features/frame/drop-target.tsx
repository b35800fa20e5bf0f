/** Files may be dropped anywhere; an outline says what will happen while they hover. */
import { useEffect, useRef, useState } from 'react';
import { isCapture } from '../../client/import-capture';
import { useImport } from '../../client/use-import';
import { text } from '../../text';
import styles from './drop-target.module.css';
import { inspectFiles, inspectText } from '../../state/bring-in';

export function DropTarget() {
  const [over, setOver] = useState(false);
  const imports = useImport();
  const start = useRef(imports.start);
  useEffect(() => {
    start.current = imports.start;
  });
  useEffect(() => {
    let depth = 0;
    const carries = (event: DragEvent): boolean =>
      event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false;
    const enter = (event: DragEvent): void => {
      if (!carries(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (): void => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent): void => {
      if (carries(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (!carries(event)) return;
      event.preventDefault();
      const files = event.dataTransfer?.files;
      if (files !== undefined && files.length > 0) void takeIn([...files], start.current);
      else inspectText(event.dataTransfer?.getData('text/plain') ?? '');
    };
    const handlers = { dragenter: enter, dragleave: leave, dragover: hover, drop };
    for (const [type, handler] of Object.entries(handlers))
      window.addEventListener(type, handler as EventListener);
    return () => {
      for (const [type, handler] of Object.entries(handlers))
        window.removeEventListener(type, handler as EventListener);
    };
  }, []);
  return over ? <div className={styles['outline']}>{text.drop}</div> : null;
}

/** Recordings go to the trace, single messages to Inspect. */
async function takeIn(files: readonly File[], start: (files: readonly File[]) => void): Promise<void> {
  const captures: File[] = [];
  const others: File[] = [];
  for (const file of files) ((await isCapture(file)) ? captures : others).push(file);
  if (captures.length > 0) start(captures);
  if (others.length > 0) await inspectFiles(others);
}
