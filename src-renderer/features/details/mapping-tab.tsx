/** The role this login gives and why, one line a group. */
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import type { MappingOutcome } from '../../../src-main/contract/model/mapping';
import { EmptyNotice } from '../../components/notice';
import { RoleChip } from '../../components/role-chip';
import { ToneIcon, type Tone } from '../../components/severity';
import { ValueText } from '../../components/value-text';
import { formatRoute } from '../../state/route';
import { text } from '../../text';
import styles from './mapping-tab.module.css';

export function MappingTab({ checked }: { checked: CheckedInput }) {
  const { mapping } = checked;
  if (mapping === null) {
    return <EmptyNotice title={text.details.noMapping}>{text.details.noMappingHint}</EmptyNotice>;
  }
  return (
    <div>
      <div className={styles['lead']}>
        {mapping.roles.length === 0 ? (
          <RoleChip role={text.details.wouldBeRefused} strength="none" />
        ) : (
          <>
            {checked.verdict === 'accept' ? text.details.gets : text.details.wouldGet}
            {mapping.roles.map((role) => (
              <RoleChip key={role} role={role} />
            ))}
          </>
        )}
        <span className={styles['basis']}>
          {checked.mappingTrusted ? text.details.trustedMapping : text.details.untrustedMapping}
        </span>
      </div>
      <p className={styles['reason']}>{mapping.reason}</p>
      <ul>
        {groupLines(mapping).map((line) => (
          <li key={line.group} className={styles['line']}>
            <ToneIcon tone={line.tone} />
            <span>
              <ValueText value={line.group} keep={120} />
              <span className={styles['why']}>{line.why}</span>
            </span>
          </li>
        ))}
      </ul>
      {mapping.groups.length === 0 && mapping.filtered.length === 0 && (
        <EmptyNotice>{text.details.noGroups}</EmptyNotice>
      )}
      <p className={styles['open']}>
        <a href={formatRoute({ screen: 'mapping' })}>{text.details.openMapping}</a>
      </p>
    </div>
  );
}

/** One line per group, in the order they arrived, those the filter kept back last. */
export function groupLines(mapping: MappingOutcome): { group: string; tone: Tone; why: string }[] {
  const lines = mapping.groups.map((group): { group: string; tone: Tone; why: string } => {
    const steps = mapping.steps.filter((step) => step.group === group);
    if (steps.length > 0) {
      const why = steps.map((step) => text.details.groupGrants(step.role, step.rule)).join(' ');
      return { group, tone: mapping.outcome === 'ambiguous' ? 'warning' : 'ok', why };
    }
    const miss = mapping.nearMisses.find((one) => one.group === group);
    if (miss !== undefined)
      return { group, tone: 'warning', why: text.details.groupNearMiss(miss.rule, miss.difference) };
    return { group, tone: 'info', why: text.details.groupUnmatched };
  });
  const filtered = mapping.filtered.map(({ group, by }): { group: string; tone: Tone; why: string } => ({
    group,
    tone: 'waiting',
    why: text.details.groupFiltered(by),
  }));
  return [...lines, ...filtered];
}
