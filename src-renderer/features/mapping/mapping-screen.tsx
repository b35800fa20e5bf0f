/** Who gets which role, and why: who signs in on the left, the rules above the picture of their effect. */
import { Splitter } from '@mantine/core';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useMappingOutcome, useStatus } from '../../client/queries';
import { FailureNotice, LoadingRows } from '../../components/notice';
import { navigate, useRoute } from '../../state/route';
import { text } from '../../text';
import { FlowPicture } from './flow-picture';
import styles from './mapping-screen.module.css';
import { PersonaStrip } from './persona-strip';
import { RulesTable } from './rules-table';
import { SourceList } from './source-list';
import { useDraft } from './use-draft';
import { useSource } from './use-source';
import { WorthChecking } from './worth-checking';

export function MappingScreen() {
  const status = useStatus();
  if (status.isError) return <FailureNotice error={status.error} onRetry={() => void status.refetch()} />;
  if (status.data === undefined) return <LoadingRows rows={6} height={36} />;
  return <Loaded status={status.data} />;
}

function Loaded({ status }: { status: WorkbenchStatus }) {
  const { path } = useRoute();
  const kind = path[0] === 'captured' ? 'captured' : 'persona';
  const source = useSource(kind, path[1] ?? null, status);
  const draft = useDraft(status.sp.groupMapping);
  const outcome = useMappingOutcome(source.attributes, draft.mapping);
  const choose = (nextKind: 'persona' | 'captured', id?: string): void =>
    navigate({ screen: 'mapping', path: id === undefined ? [nextKind] : [nextKind, id] }, { replace: true });
  return (
    <Splitter className={styles['screen']} withHandle={false} lineSize={1} step="10px" shiftStep="50px">
      <Splitter.Pane defaultSize="300px" min="240px" max="460px">
        <SourceList status={status} kind={kind} source={source} mapping={draft.mapping} onChoose={choose} />
      </Splitter.Pane>
      <Splitter.Pane defaultSize={100} min="560px">
        <div className={styles['right']}>
          <RulesTable status={status} draft={draft} outcome={outcome.data} who={source.name} />
          <section className={styles['how']} aria-label={text.mapping.how(source.name)}>
            <header className={styles['outcome']} aria-live="polite">
              <h2>{text.mapping.how(source.name)}</h2>
              {outcome.data !== undefined && (
                <>
                  <span className={styles['state']} data-outcome={outcome.data.outcome}>
                    {text.mapping.outcome[outcome.data.outcome]}
                  </span>
                  <p title={outcome.data.reason}>{outcome.data.reason}</p>
                </>
              )}
            </header>
            {outcome.isError && (
              <FailureNotice error={outcome.error} onRetry={() => void outcome.refetch()} />
            )}
            {outcome.data !== undefined && (
              <div className={styles['effect']}>
                <FlowPicture mapping={draft.mapping} outcome={outcome.data} />
                <WorthChecking mapping={draft.mapping} outcome={outcome.data} />
              </div>
            )}
          </section>
          <PersonaStrip
            status={status}
            mapping={draft.mapping}
            selected={kind === 'persona' ? source.id : null}
            onChoose={(id) => choose('persona', id)}
          />
        </div>
      </Splitter.Pane>
    </Splitter>
  );
}
