/** Which two parties, how it ended, and how long it took. */
import type { Flow } from '../../../src-main/contract/model/trace';
import { duration } from '../../components/format-time';
import { OutcomeLabel } from '../../components/severity';
import { RoleChip } from '../../components/role-chip';
import { text } from '../../text';
import { FlowActions } from './flow-actions';
import styles from './flow-header.module.css';

export function FlowHeader({ flow }: { flow: Flow }) {
  const facts = [
    flow.initiatedBy === 'sp' ? text.trace.spInitiated : text.trace.idpInitiated,
    text.trace.steps(flow.steps.length),
    ...(flow.outcome === 'waiting' ? [] : [duration(flow.durationMs)]),
  ];
  return (
    <header className={styles['header']} aria-live="polite">
      <h2>
        <bdi>{flow.sp}</bdi> → <bdi>{flow.idp}</bdi>
      </h2>
      <OutcomeLabel outcome={flow.outcome} chip />
      <span className={styles['facts']}>{facts.join(', ')}</span>
      <span className={styles['roles']}>
        {flow.roles.map((role) => (
          <RoleChip key={role} role={role} />
        ))}
      </span>
      <FlowActions flow={flow} />
    </header>
  );
}
