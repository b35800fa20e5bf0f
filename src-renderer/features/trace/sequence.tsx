/** The flow as a sequence between SP, browser and IdP; a finding hangs on the arrow of its message. */
import { useEffect, useRef } from 'react';
import type { Flow, FlowStep, Lane } from '../../../src-main/contract/model/trace';
import { duration } from '../../components/format-time';
import { ToneIcon, toneOfOutcome } from '../../components/severity';
import { text } from '../../text';
import styles from './sequence.module.css';

/** Where each lane stands, in percent of the picture. */
const lanes: Readonly<Record<Lane, number>> = { sp: 24, browser: 55, idp: 86 };

interface SequenceProps {
  readonly flow: Flow;
  readonly selected: string | null;
  readonly onSelect: (step: string) => void;
}

export function Sequence({ flow, selected, onSelect }: SequenceProps) {
  const blamed = blamedStep(flow);
  const move = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, ']': 1, '[': -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = flow.steps.findIndex((one) => one.id === selected);
    const next = flow.steps[Math.max(0, Math.min(flow.steps.length - 1, at + step))];
    if (next !== undefined) onSelect(next.id);
  };
  return (
    <div className={styles['sequence']}>
      <div className={styles['heads']}>
        <span className={styles['elapsed']}>{text.trace.elapsed}</span>
        <Head lane="sp" name={flow.sp} />
        <Head lane="browser" name="" />
        <Head lane="idp" name={flow.idp} />
      </div>
      <div
        className={styles['steps']}
        role="listbox"
        tabIndex={0}
        aria-label={text.trace.sequence}
        aria-activedescendant={selected === null ? undefined : `step-${selected}`}
        onKeyDown={move}
      >
        {flow.steps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            flow={flow}
            selected={step.id === selected}
            headline={step.id === blamed ? flow.headline : null}
            onSelect={() => onSelect(step.id)}
          />
        ))}
      </div>
    </div>
  );
}

/** The step a flow's headline is about: where it failed, else its last SAML message. */
export function blamedStep(flow: Flow): string | null {
  if (flow.headline === null) return null;
  const withMessage = flow.steps.filter((step) => step.message !== null);
  const failed = withMessage.find((step) => step.failed) ?? flow.steps.find((step) => step.failed);
  const carriesMessage =
    failed !== undefined && failed.message !== null ? failed : (withMessage.at(-1) ?? failed);
  return carriesMessage?.id ?? null;
}

function Head({ lane, name }: { lane: Lane; name: string }) {
  return (
    <span className={styles['head']} data-lane={lane} style={{ left: `${lanes[lane]}%` }}>
      <b>{text.trace.lanes[lane]}</b> <bdi>{name}</bdi>
    </span>
  );
}

interface StepRowProps {
  readonly step: FlowStep;
  readonly flow: Flow;
  readonly selected: boolean;
  readonly headline: string | null;
  readonly onSelect: () => void;
}

function StepRow({ step, flow, selected, headline, onSelect }: StepRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const from = lanes[step.from];
  const to = lanes[step.to];
  const left = Math.min(from, to);
  const width = Math.abs(to - from);
  const binding = step.message === null ? '' : text.trace.bindings[step.message.binding];
  const lane = step.message === null ? 'browser' : step.from;
  const finding = headline === null ? findingsOf(step) : null;
  return (
    // The list box handles the keys and says which option is active.
    <div
      ref={row}
      id={`step-${step.id}`}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={styles['row']}
      data-finding={headline === null && finding === null ? undefined : true}
      onClick={onSelect}
    >
      <code className={styles['elapsed']}>{duration(step.elapsedMs)}</code>
      <i className={styles['life']} style={{ left: `${lanes.sp}%` }} />
      <i className={styles['life']} style={{ left: `${lanes.browser}%` }} />
      <i className={styles['life']} style={{ left: `${lanes.idp}%` }} />
      <span
        className={styles['arrow']}
        data-lane={lane}
        data-answer={step.status !== null || undefined}
        data-failed={step.failed && step.message === null ? true : undefined}
        data-back={to < from || undefined}
        style={{ left: `${left}%`, width: `${width}%` }}
      >
        <span className={styles['label']} data-message={step.message !== null || undefined}>
          <bdi>{step.label}</bdi>
          {binding !== '' && <small>{binding}</small>}
        </span>
        {width > 40 && (
          <i className={styles['through']} style={{ left: `${((lanes.browser - left) / width) * 100}%` }} />
        )}
      </span>
      <span className="visually-hidden">
        {text.trace.arrow(text.trace.lanes[step.from], text.trace.lanes[step.to])}
      </span>
      {finding !== null && (
        <span
          className={styles['finding']}
          data-outcome={finding.outcome}
          style={{ left: `${left + width / 2}%` }}
        >
          <ToneIcon tone={toneOfOutcome(finding.outcome)} size={13} />
          <span>{finding.words}</span>
        </span>
      )}
      {headline !== null && (
        <span
          className={styles['finding']}
          data-outcome={flow.outcome}
          style={{ left: `${left + width / 2}%` }}
        >
          <ToneIcon tone={toneOfOutcome(flow.outcome)} size={13} />
          <span>
            {headline}
            {flow.warningCount > 0 && flow.errorCount > 0 && `, ${text.trace.andWarnings(flow.warningCount)}`}
          </span>
        </span>
      )}
    </div>
  );
}

/** What was found on an arrow the headline is not about; known of captured flows. */
function findingsOf({ errorCount = 0, warningCount = 0 }: FlowStep) {
  if (errorCount === 0 && warningCount === 0) return null;
  const outcome = errorCount > 0 ? ('rejected' as const) : ('warned' as const);
  return { outcome, words: text.trace.stepFindings(errorCount, warningCount) };
}
