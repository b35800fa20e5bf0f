/** Files may be dropped anywhere; an outline says what will happen while they hover. */
import { useEffect, useState } from 'react';
import { text } from '../../text';
import styles from './drop-target.module.css';
import { inspectFiles, inspectText } from '../../state/bring-in';

export function DropTarget() {
  const [over, setOver] = useState(false);
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
      if (files !== undefined && files.length > 0) void inspectFiles(files);
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
