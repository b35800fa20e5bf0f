/** How far an import is, and what came of it; broken entries one by one. */
import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Imported, ImportProgress } from '../../../src-main/contract/model/capture';
import { describeFailure } from '../../client/failure';
import { useImport } from '../../client/use-import';
import { text } from '../../text';
import styles from './import-status.module.css';

export function ImportStatus() {
  const { state, cancel, dismiss } = useImport();
  if (state.kind === 'none') return null;
  return (
    <section className={styles['status']} aria-label={text.capture.importing(state.name)}>
      <header className={styles['header']}>
        <bdi className={styles['name']}>{state.name}</bdi>
        {state.kind === 'running' ? (
          <Button size="compact-xs" variant="default" onClick={cancel}>
            {text.capture.cancel}
          </Button>
        ) : (
          <ActionIcon
            size={20}
            variant="subtle"
            color="gray"
            aria-label={text.capture.dismiss}
            onClick={dismiss}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </header>
      {state.kind === 'running' ? (
        <Running progress={state.progress} />
      ) : state.kind === 'done' ? (
        <Done imported={state.imported} />
      ) : (
        <Failed error={state.error} />
      )}
    </section>
  );
}

function Running({ progress }: { progress: ImportProgress | null }) {
  const share = progress?.total ? (progress.bytes / progress.total) * 100 : 0;
  return (
    <>
      <Progress value={share} size="sm" aria-label={text.capture.progress} transitionDuration={100} />
      <p>{progress === null ? text.capture.beginning : text.capture.soFar(progress)}</p>
    </>
  );
}

function Done({ imported }: { imported: Imported }) {
  const { flows, messages, entries, broken, brokenCount } = imported;
  return (
    <div role="status">
      <p>{text.capture.found(flows.length, messages, entries)}</p>
      {brokenCount > 0 && (
        <details>
          <summary>{text.capture.broken(brokenCount)}</summary>
          <ul className={styles['broken']}>
            {broken.map(({ place, message }, index) => (
              <li key={index}>
                <bdi>{place}</bdi>: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Failed({ error }: { error: unknown }) {
  const { message, hint } = describeFailure(error);
  return (
    <div role="alert" className={styles['failed']}>
      <p>{message}</p>
      {hint !== null && <p className={styles['hint']}>{hint}</p>}
    </div>
  );
}
