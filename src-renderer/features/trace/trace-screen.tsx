/** Why did this login fail: flows on the left, the sequence over the chosen message, its details on the right. */
import { Splitter } from '@mantine/core';
import { useState } from 'react';
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import type { Flow, FlowStep } from '../../../src-main/contract/model/trace';
import { useFlow, useFlows, useStepCheck } from '../../client/queries';
import { EmptyNotice, FailureNotice, LoadingRows } from '../../components/notice';
import { navigate, useRoute } from '../../state/route';
import { text } from '../../text';
import { DetailsPanel, readTab } from '../details/details-panel';
import { textOf, useIndentation, useLayout } from '../details/message-view';
import { useFindingSelection } from '../details/use-finding-selection';
import { FlowHeader } from './flow-header';
import { FlowList } from './flow-list';
import { MessagePane, type MessagePaneView } from './message-pane';
import { blamedStep, Sequence } from './sequence';
import { StepFacts } from './step-facts';
import { TestLoginButton } from './test-login-button';
import styles from './trace-screen.module.css';

export function TraceScreen() {
  const { path } = useRoute();
  const flows = useFlows();
  const selected = path[0] ?? flows.data?.[0]?.id ?? null;
  const flow = useFlow(selected);
  return (
    <Splitter className={styles['screen']} withHandle={false} lineSize={1} step="10px" shiftStep="50px">
      <Splitter.Pane defaultSize="308px" min="220px" max="460px">
        {flows.isError ? (
          <FailureNotice error={flows.error} onRetry={() => void flows.refetch()} />
        ) : (
          <FlowList
            selected={selected}
            onSelect={(id) => navigate({ screen: 'trace', path: [id] }, { replace: true })}
          />
        )}
      </Splitter.Pane>
      <Splitter.Pane defaultSize={100} min="480px">
        {selected === null ? (
          flows.isSuccess && <NoFlows />
        ) : flow.isError ? (
          <FailureNotice error={flow.error} onRetry={() => void flow.refetch()} />
        ) : flow.data === undefined ? (
          <LoadingRows rows={6} height={36} />
        ) : (
          <FlowView flow={flow.data} />
        )}
      </Splitter.Pane>
    </Splitter>
  );
}

function NoFlows() {
  return (
    <div className={styles['none']}>
      <EmptyNotice title={text.trace.emptyTitle} action={<TestLoginButton />}>
        {text.trace.empty}
      </EmptyNotice>
    </div>
  );
}

/** The step to show first: the one to blame, else the last that carries a message. */
function firstStep(flow: Flow): FlowStep | undefined {
  const blamed = blamedStep(flow);
  return (
    flow.steps.find((step) => step.id === blamed) ??
    flow.steps.findLast((step) => step.message !== null) ??
    flow.steps[0]
  );
}

function FlowView({ flow }: { flow: Flow }) {
  const { path } = useRoute();
  const step = flow.steps.find((one) => one.id === path[1]) ?? firstStep(flow);
  const check = useStepCheck(flow.id, step === undefined || step.message === null ? null : step.id);
  const goTo = (id: string): void => navigate({ screen: 'trace', path: [flow.id, id] }, { replace: true });
  return (
    <div className={styles['flow']}>
      <div className={styles['above']}>
        <FlowHeader flow={flow} />
        <Sequence flow={flow} selected={step?.id ?? null} onSelect={goTo} />
      </div>
      {step === undefined ? null : step.message === null ? (
        <StepFacts step={step} />
      ) : check.isError ? (
        <FailureNotice error={check.error} onRetry={() => void check.refetch()} />
      ) : check.data === undefined ? (
        <LoadingRows rows={4} height={28} />
      ) : (
        <CheckedStep key={`${flow.id}/${step.id}`} flow={flow} step={step} checked={check.data} />
      )}
    </div>
  );
}

interface CheckedStepProps {
  readonly flow: Flow;
  readonly step: FlowStep;
  readonly checked: CheckedInput;
}

const firstMessage = { message: 0, decrypted: null } as const;
const firstDecrypted = { message: 0, decrypted: 0 } as const;

function CheckedStep({ flow, step, checked }: CheckedStepProps) {
  const { tab } = useRoute();
  const [view, setView] = useState<MessagePaneView>('xml');
  const [selected, select] = useFindingSelection(checked);
  const choice = view === 'decrypted' ? firstDecrypted : firstMessage;
  const xml = textOf(checked, choice);
  const [indented, setIndented] = useIndentation(xml);
  const layout = useLayout(xml, indented);
  return (
    <>
      <MessagePane
        step={step}
        checked={checked}
        choice={choice}
        layout={layout}
        indented={indented}
        onIndent={setIndented}
        selected={selected}
        onSelect={select}
        view={view}
        onView={setView}
      />
      <aside className={styles['details']} aria-label={text.details.label}>
        <DetailsPanel
          checked={checked}
          choice={choice}
          layout={layout}
          selected={selected}
          onSelect={select}
          tab={readTab(tab)}
          onTab={(next) =>
            navigate({ screen: 'trace', path: [flow.id, step.id], tab: next }, { replace: true })
          }
        />
      </aside>
    </>
  );
}
