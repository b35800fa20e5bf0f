/** The mock IdP and SP: where they listen, or why they do not. */
import { useStatus } from '../../client/queries';
import { Kbd } from '../../components/kbd';
import { FailureNotice, LoadingRows } from '../../components/notice';
import { text } from '../../text';
import styles from './lists.module.css';

export function ListenerList() {
  const status = useStatus();
  return (
    <section aria-label={text.inspect.running}>
      <h3 className={styles['heading']}>{text.inspect.running}</h3>
      {status.isPending && <LoadingRows rows={2} height={33} />}
      {status.isError && <FailureNotice error={status.error} onRetry={() => void status.refetch()} />}
      {status.data !== undefined && (
        <>
          <Listener
            side="idp"
            origin={status.data.idp.origin}
            problem={status.data.idp.problem}
            note={`${text.status.flavour(status.data.idp.flavourName)}, ${text.inspect.personas(status.data.idp.personas.length)}`}
          />
          <Listener
            side="sp"
            origin={status.data.sp.origin}
            problem={status.data.sp.problem}
            note={text.status.mockSp}
          />
        </>
      )}
      <p className={styles['foot']}>
        {text.inspect.findWith} <Kbd>Ctrl K</Kbd>
      </p>
    </section>
  );
}

interface ListenerProps {
  readonly side: 'idp' | 'sp';
  readonly origin: string | null;
  readonly problem: string | null;
  readonly note: string;
}

function Listener({ side, origin, problem, note }: ListenerProps) {
  return (
    <div className={styles['listener']}>
      <i className={styles['dot']} data-runs={origin !== null} />
      <b data-side={side}>{text.status[side]}</b>
      <code>{origin?.replace(/^https?:\/\//, '') ?? text.status.stopped}</code>
      <span className={styles['hint']}>{problem ?? note}</span>
    </div>
  );
}
