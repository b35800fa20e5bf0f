/** What the IdP answers the next login with: an honest Response, or one fault or attack, used up by one login. */
import { Select } from '@mantine/core';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useChangeWorkbench, useScenarios } from '../../client/queries';
import { FailureNotice } from '../../components/notice';
import { SectionHeading } from '../../components/panel';
import { text } from '../../text';
import styles from './next-answer.module.css';

/** The choice of no scenario at all. */
const HONEST = 'honest';
const kinds = ['fault', 'attack', 'control'] as const;

export function NextAnswer({ status }: { status: WorkbenchStatus }) {
  const scenarios = useScenarios();
  const change = useChangeWorkbench();
  const words = text.connect.nextAnswer;
  const offered = (scenarios.data ?? []).filter(({ answersLogin }) => answersLogin);
  const chosen = offered.find(({ id }) => id === status.idp.nextScenario) ?? null;
  return (
    <>
      <SectionHeading>{words.title}</SectionHeading>
      <div className={styles['box']}>
        {(scenarios.isError || change.isError) && <FailureNotice error={scenarios.error ?? change.error} />}
        <Select
          aria-label={words.title}
          searchable
          allowDeselect={false}
          maxDropdownHeight={320}
          nothingFoundMessage={words.nothing}
          disabled={scenarios.data === undefined || change.isPending}
          value={status.idp.nextScenario ?? HONEST}
          onChange={(id) => change.mutate({ nextScenario: id === HONEST ? null : id })}
          data={[
            { value: HONEST, label: words.honest },
            ...kinds.map((kind) => ({
              group: words.kinds[kind],
              items: offered
                .filter((one) => one.kind === kind)
                .map(({ id, title }) => ({ value: id, label: title })),
            })),
          ]}
        />
        <p>{chosen === null ? words.hint : chosen.why}</p>
      </div>
    </>
  );
}
