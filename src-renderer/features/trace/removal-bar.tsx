/** What was deleted a moment ago, with the way back. */
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { describeFailure } from '../../client/failure';
import { tellRemoval, useLastRemoval, useRestoreFlows } from '../../client/kept-flows';
import { text } from '../../text';
import styles from './removal-bar.module.css';

export function RemovalBar() {
  const queries = useQueryClient();
  const removal = useLastRemoval();
  const restore = useRestoreFlows();
  if (removal === null || removal.removed === 0) return null;
  const { removed, undo } = removal;
  return (
    <div className={styles['bar']} role="status">
      <span>
        {restore.isError ? describeFailure(restore.error).message : text.trace.removed(removed)}
        {undo === null && ` ${text.trace.notUndoable}`}
      </span>
      {undo !== null && (
        <Button
          size="compact-xs"
          variant="default"
          loading={restore.isPending}
          onClick={() => restore.mutate(undo)}
        >
          {text.trace.undo}
        </Button>
      )}
      <ActionIcon
        size={20}
        variant="subtle"
        color="gray"
        aria-label={text.trace.dismiss}
        onClick={() => tellRemoval(queries, null)}
      >
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}
