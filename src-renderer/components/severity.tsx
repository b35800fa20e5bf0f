/** One icon and colour per meaning, always with a word beside or inside it. */
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { Severity } from '../../src-main/contract/model/checked';
import type { FlowOutcome } from '../../src-main/contract/model/trace';
import { text } from '../text';
import styles from './severity.module.css';

export type Tone = 'error' | 'warning' | 'info' | 'ok' | 'waiting';

const icons = {
  error: IconCircleX,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
  ok: IconCircleCheck,
  waiting: IconCircleDashed,
} as const;

export function toneOf(severity: Severity): Tone {
  return severity === 'notice' ? 'info' : severity;
}

export function toneOfOutcome(outcome: FlowOutcome): Tone {
  switch (outcome) {
    case 'accepted':
      return 'ok';
    case 'warned':
      return 'warning';
    case 'waiting':
      return 'waiting';
    case 'rejected':
    case 'error':
      return 'error';
  }
}

/** An icon that says its meaning to those who cannot see it; `label` empty when a word stands beside it. */
export function ToneIcon({ tone, size = 16, label = '' }: { tone: Tone; size?: number; label?: string }) {
  const Icon = icons[tone];
  return (
    <span
      className={styles['icon']}
      data-tone={tone}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <Icon size={size} stroke={2} />
    </span>
  );
}

export function OutcomeLabel({ outcome, chip = false }: { outcome: FlowOutcome; chip?: boolean }) {
  const tone = toneOfOutcome(outcome);
  return (
    <span className={chip ? styles['chip'] : styles['label']} data-tone={tone}>
      <ToneIcon tone={tone} size={14} />
      {text.outcome[outcome]}
    </span>
  );
}
