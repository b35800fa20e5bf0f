/** The role an outcome gives, as a chip: filled when a group granted it, grey by default, red when there is none. */
import type { MappingOutcome } from '../../../src-main/contract/model/mapping';
import { RoleChip } from '../../components/role-chip';
import { ToneIcon } from '../../components/severity';
import { text } from '../../text';
import styles from './outcome-chip.module.css';

export function OutcomeChip({ outcome }: { outcome: MappingOutcome | undefined }) {
  if (outcome === undefined) return null;
  const ambiguous = outcome.outcome === 'ambiguous' || outcome.nearMisses.length > 0;
  return (
    <span className={styles['chip']}>
      {ambiguous && <ToneIcon tone="warning" size={14} label={text.mapping.worthChecking} />}
      {outcome.roles.length === 0 ? (
        <RoleChip role={text.mapping.noRole} strength="none" />
      ) : (
        outcome.roles.map((role) => (
          <RoleChip
            key={role}
            role={role}
            strength={
              outcome.outcome === 'mapped' ? 'strong' : outcome.outcome === 'ambiguous' ? 'middle' : 'weak'
            }
          />
        ))
      )}
    </span>
  );
}
