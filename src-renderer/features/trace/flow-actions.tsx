/** What can be done with a flow that is kept: pin it, say what it is, take it along, delete it. */
import { ActionIcon, Button, Popover, TagsInput, Textarea, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled, IconTag, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { FlowSummary } from '../../../src-main/contract/model/trace';
import { describeFailure } from '../../client/failure';
import { useMarkFlows, useRemoveFlows } from '../../client/kept-flows';
import { navigate } from '../../state/route';
import { text } from '../../text';
import { ExportMenu } from './export-menu';
import styles from './flow-actions.module.css';

export function FlowActions({ flow }: { flow: FlowSummary }) {
  const mark = useMarkFlows();
  const remove = useRemoveFlows();
  const pinned = flow.pinned === true;
  const failure = mark.error ?? remove.error;
  return (
    <div className={styles['actions']}>
      {failure !== null && (
        <span className={styles['failure']} role="alert">
          {describeFailure(failure).message}
        </span>
      )}
      <Action
        label={pinned ? text.trace.unpin : text.trace.pin}
        pressed={pinned}
        onClick={() => mark.mutate({ ids: [flow.id], marks: { pinned: !pinned } })}
      >
        {pinned ? <IconPinFilled size={15} color="var(--wb-accent)" /> : <IconPin size={15} />}
      </Action>
      <NotePopover key={flow.id} flow={flow} />
      <ExportMenu ids={[flow.id]} label={text.trace.exportFlow} />
      <Action
        label={text.trace.remove}
        onClick={() =>
          remove.mutate([flow.id], {
            onSuccess: () => navigate({ screen: 'trace', path: [] }, { replace: true }),
          })
        }
      >
        <IconTrash size={15} />
      </Action>
    </div>
  );
}

interface ActionProps {
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Action({ label, pressed, onClick, children }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function NotePopover({ flow }: { flow: FlowSummary }) {
  const mark = useMarkFlows();
  const [shown, setShown] = useState(false);
  const [labels, setLabels] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const isMarked = (flow.labels?.length ?? 0) > 0 || flow.note !== undefined;
  const open = (): void => {
    setLabels(flow.labels ?? []);
    setNote(flow.note ?? '');
    setShown(!shown);
  };
  const save = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    mark.mutate({ ids: [flow.id], marks: { labels, note } }, { onSuccess: () => setShown(false) });
  };
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={text.trace.annotate}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={text.trace.annotate}
            aria-expanded={shown}
            onClick={open}
          >
            <IconTag size={15} color={isMarked ? 'var(--wb-accent)' : undefined} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.trace.annotate}>
        <form className={styles['form']} onSubmit={save}>
          <TagsInput
            label={text.trace.labels}
            description={text.trace.labelsHint}
            value={labels}
            maxTags={30}
            onChange={setLabels}
            acceptValueOnBlur
          />
          <Textarea
            label={text.trace.note}
            value={note}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={20_000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {mark.isError && (
            <p className={styles['failure']} role="alert">
              {describeFailure(mark.error).message}
            </p>
          )}
          <Button type="submit" size="xs" loading={mark.isPending}>
            {text.trace.save}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
