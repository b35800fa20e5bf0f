/** What runs on this computer, the clock messages are judged by, and where the cursor is. */
import { IconClock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useStatus } from '../../client/queries';
import { cursorPosition, problemCount } from '../../state/selection';
import { useStore } from '../../state/store';
import { text } from '../../text';
import styles from './status-bar.module.css';

export function StatusBar({ live }: { live: boolean }) {
  const status = useStatus();
  const cursor = useStore(cursorPosition);
  const problems = useStore(problemCount);
  return (
    <footer className={styles['bar']} aria-label={text.status.label}>
      {status.data === undefined ? (
        <span>{status.isError ? text.failure.noAnswer : text.status.connecting}</span>
      ) : (
        <>
          <Listener
            side="idp"
            listener={status.data.idp}
            note={text.status.flavour(status.data.idp.flavourName)}
          />
          <Listener side="sp" listener={status.data.sp} note={text.status.mockSp} />
        </>
      )}
      <span className={styles['item']}>
        <IconClock size={13} aria-hidden />
        <Clock />
      </span>
      {!live && <span className={styles['warning']}>{text.status.feedDown}</span>}
      <span className={styles['right']}>
        {problems !== null && <span>{text.status.problems(problems)}</span>}
        {cursor !== null && <span>{text.status.position(cursor.line, cursor.column)}</span>}
        {status.data !== undefined && <span>{text.status.flows(status.data.flowCount)}</span>}
      </span>
    </footer>
  );
}

interface ListenerProps {
  readonly side: 'idp' | 'sp';
  readonly listener: WorkbenchStatus['sp'] | WorkbenchStatus['idp'];
  readonly note: string;
}

function Listener({ side, listener, note }: ListenerProps) {
  const runs = listener.origin !== null;
  return (
    <span className={styles['item']} title={listener.problem ?? listener.entityId}>
      <i className={styles['dot']} data-runs={runs} />
      <b data-side={side}>{text.status[side]}</b>
      <code>{listener.origin?.replace(/^https?:\/\//, '') ?? text.status.stopped}</code>
      <span>{runs ? note : listener.problem}</span>
    </span>
  );
}

function Clock() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time title={text.status.clock} dateTime={now.toISOString()}>
      {now.toISOString().slice(11, 19)} UTC
    </time>
  );
}
