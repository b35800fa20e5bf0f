/** Every persona under the rules being edited, and how many roles the edit changes. */
import { UnstyledButton } from '@mantine/core';
import type { GroupMapping } from '../../../src-main/contract/model/mapping';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { usePersonaOutcomes } from '../../client/queries';
import { text } from '../../text';
import { sameMapping } from './edit-mapping';
import { OutcomeChip } from './outcome-chip';
import styles from './persona-strip.module.css';

interface PersonaStripProps {
  readonly status: WorkbenchStatus;
  readonly mapping: GroupMapping;
  readonly selected: string | null;
  readonly onChoose: (persona: string) => void;
}

export function PersonaStrip({ status, mapping, selected, onChoose }: PersonaStripProps) {
  const names = status.idp.personas.map((persona) => persona.username);
  const now = usePersonaOutcomes(names, mapping);
  const before = usePersonaOutcomes(names, status.sp.groupMapping);
  const changed = names.filter(
    (_, index) => now[index]?.data?.roles.join() !== before[index]?.data?.roles.join(),
  ).length;
  const edited = !sameMapping(mapping, status.sp.groupMapping);
  return (
    <section className={styles['strip']} aria-label={text.mapping.everyone}>
      <header>
        <h2>{text.mapping.everyone}</h2>
        {edited && (
          <span data-changed={changed > 0 || undefined}>
            {changed === 0 ? text.mapping.everyoneSame : text.mapping.everyoneChanged(changed)}
          </span>
        )}
      </header>
      <div className={styles['personas']}>
        {status.idp.personas.map((persona, index) => (
          <UnstyledButton
            key={persona.username}
            className={styles['persona']}
            aria-pressed={persona.username === selected}
            title={now[index]?.data?.reason}
            onClick={() => onChoose(persona.username)}
          >
            <span className={styles['name']}>
              <bdi>{persona.displayName ?? persona.username}</bdi>
            </span>
            <OutcomeChip outcome={now[index]?.data} />
            <span className={styles['why']}>
              {now[index]?.data === undefined ? '' : text.mapping.outcome[now[index].data.outcome]}
            </span>
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
