/** Replay: a captured message, what would be changed in it, and how its receiver takes it. */
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReplayPreview } from '../../../src-main/contract/model/replay';
import { useClient } from '../../client/client-context';
import { describeFailure } from '../../client/failure';
import { queryKeys, useMessageCheck, useStatus } from '../../client/queries';
import { LazyDiffEditor } from '../../components/monaco/lazy-diff-editor';
import { EmptyNotice, FailureNotice } from '../../components/notice';
import { PanelHeader } from '../../components/panel';
import { PASTED } from '../../state/pasted';
import { type ReplayDraft, replayDraft } from '../../state/replay-draft';
import { useStore } from '../../state/store';
import { text } from '../../text';
import { useSources } from '../compare/use-sources';
import { ReplayForm } from './replay-form';
import { ReplayOutcome } from './replay-outcome';
import { requestOf, targetOf } from './replay-request';
import styles from './replay-screen.module.css';

const words = text.replay;
const views = ['diff', 'edit', 'result'] as const;

export function ReplayScreen() {
  const sources = useSources();
  const draft = useStore(replayDraft);
  const ownAcs = useStatus().data?.sp.acsUrl ?? '';
  const [view, setView] = useState<(typeof views)[number]>('diff');
  const input =
    draft.chosen === PASTED
      ? draft.pasted.trim()
      : (sources.find(({ id }) => id === draft.chosen)?.input ?? '');
  const url = draft.url.trim() === '' ? ownAcs : draft.url.trim();
  const change = (part: Partial<ReplayDraft>): void =>
    replayDraft.set((current) => ({ ...current, ...part }));
  const wanted = useMemo(() => ({ ...requestOf(draft, input), url }), [draft, input, url]);
  const preview = usePreview(useDebouncedValue(wanted, 250)[0]);
  const send = useSend();
  const onSend = (): void => {
    setView('result');
    send.mutate({ ...requestOf(draft, input), target: targetOf(draft, url) });
  };
  const shown = input === '' ? undefined : preview.data;
  return (
    <div className={styles['screen']}>
      <ReplayForm
        draft={draft}
        sources={sources}
        ownAcs={ownAcs}
        change={change}
        canSend={input !== '' && url !== ''}
        sending={send.isPending}
        onSend={onSend}
      />
      <div className={styles['main']}>
        <PanelHeader title={text.rail.replay}>
          <SegmentedControl
            aria-label={words.view}
            value={view}
            onChange={(next) => setView(views.find((one) => one === next) ?? 'diff')}
            data={views.map((value) => ({ value, label: words.views[value] }))}
          />
        </PanelHeader>
        {view !== 'result' && shown !== undefined && (
          <PreviewNote preview={shown} draft={draft} change={change} />
        )}
        <div className={styles['body']}>
          {view === 'result' && send.isError && <FailureNotice error={send.error} />}
          {view === 'result' && send.data !== undefined && <ReplayOutcome result={send.data} />}
          {view === 'result' && send.isIdle && <EmptyNotice>{words.noResult}</EmptyNotice>}
          {view !== 'result' && input === '' && (
            <EmptyNotice title={words.emptyTitle}>{words.empty}</EmptyNotice>
          )}
          {view !== 'result' && input !== '' && preview.isError && <FailureNotice error={preview.error} />}
          {view === 'diff' && shown !== undefined && !preview.isError && (
            <LazyDiffEditor before={shown.captured} after={shown.xml} label={words.diffLabel} />
          )}
          {view === 'edit' && shown !== undefined && (
            <div className={styles['edit']}>
              <Textarea
                aria-label={words.editLabel}
                value={draft.edited ?? shown.xml}
                onChange={(event) => change({ edited: event.currentTarget.value })}
                styles={{ wrapper: { height: '100%' } }}
                spellCheck={false}
              />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

interface PreviewNoteProps {
  readonly preview: ReplayPreview;
  readonly draft: ReplayDraft;
  readonly change: (part: Partial<ReplayDraft>) => void;
}

function PreviewNote({ preview, draft, change }: PreviewNoteProps) {
  const { changes, signed, otherMessages } = preview;
  const { edited } = draft;
  const signedNote = signed.length === 0 ? '' : `, ${words.signed(signed.join(', '))}`;
  return (
    <div className={styles['note']}>
      {edited !== null ? (
        <>
          <span>{words.editedNote}</span>
          <Button variant="default" size="compact-xs" onClick={() => change({ edited: null })}>
            {words.undo}
          </Button>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => change({ chosen: PASTED, pasted: edited, edited: null, freshen: true })}
          >
            {words.signAgain}
          </Button>
          <EditedVerdict xml={edited} acsUrl={preview.url} />
        </>
      ) : (
        <span>{draft.freshen ? `${words.changes(changes.length)}${signedNote}.` : words.unchanged}</span>
      )}
      {edited === null && draft.freshen && draft.loginUrl.trim() !== '' && <span>{words.liveNote}</span>}
      {otherMessages > 0 && <span>{words.others(otherMessages)}</span>}
    </div>
  );
}

/** What a strict receiver would say of the text as it stands, as far as the message itself shows it. */
function EditedVerdict({ xml, acsUrl }: { readonly xml: string; readonly acsUrl: string }) {
  const [settled] = useDebouncedValue(xml, 300);
  const checked = useMessageCheck(
    settled,
    useMemo(() => ({ acsUrl }), [acsUrl]),
  );
  if (checked.isError) return <span>{describeFailure(checked.error).message}</span>;
  return <span role="status">{checked.data?.summary ?? words.judging}</span>;
}

type Client = ReturnType<typeof useClient>;

function usePreview(wanted: Parameters<Client['replay']['preview']>[0]) {
  const client = useClient();
  return useQuery({
    queryKey: ['replay-preview', wanted],
    queryFn: ({ signal }) => client.replay.preview(wanted, { signal }),
    enabled: wanted.input !== '' && wanted.url !== '',
    retry: false,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}

function useSend() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: Parameters<Client['replay']['run']>[0]) => client.replay.run(request),
    onSettled: () => void queries.invalidateQueries({ queryKey: queryKeys.flows }),
  });
}
