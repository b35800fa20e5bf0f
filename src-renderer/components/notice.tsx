/** Empty states and failures, said in place: what happened, what to do, one button. */
import { Button } from '@mantine/core';
import { IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { describeFailure } from '../client/failure';
import { text } from '../text';
import { useCopy } from './copy-button';
import styles from './notice.module.css';

export function EmptyNotice({
  title,
  children,
  action,
}: {
  title?: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles['empty']}>
      {title !== undefined && <p className={styles['title']}>{title}</p>}
      <p>{children}</p>
      {action}
    </div>
  );
}

export function FailureNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const failure = describeFailure(error);
  const { state, copy } = useCopy([failure.title, failure.message, failure.hint].filter(Boolean).join('\n'));
  return (
    <div className={styles['failure']} role="alert">
      <IconCircleX size={16} color="var(--wb-error)" aria-hidden />
      <div>
        <p className={styles['title']}>{failure.title}</p>
        <p>{failure.message}</p>
        {failure.hint !== null && <p className={styles['hint']}>{failure.hint}</p>}
        <div className={styles['actions']}>
          {onRetry !== undefined && (
            <Button variant="default" size="compact-xs" onClick={onRetry}>
              {text.failure.retry}
            </Button>
          )}
          <Button variant="default" size="compact-xs" onClick={copy}>
            {state === 'copied' ? text.copy.copied : text.failure.copyDetails}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Rows of the final height while an answer is on its way; shown only after 150 ms. */
export function LoadingRows({ rows, height }: { rows: number; height: number }) {
  return (
    <div className={styles['loading']} role="status" aria-label={text.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} style={{ height }} />
      ))}
    </div>
  );
}
