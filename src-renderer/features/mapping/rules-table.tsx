/** The mapping document as a table, edited in place: a role per row, its groups as tags. */
import { ActionIcon, Button, Switch, TagsInput, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { MappingOutcome } from '../../../src-main/contract/model/mapping';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useChangeWorkbench } from '../../client/queries';
import { useCopy } from '../../components/copy-button';
import { FailureNotice } from '../../components/notice';
import { text } from '../../text';
import { addRole, removeRole, renameRole, sameMapping, setGroups } from './edit-mapping';
import styles from './rules-table.module.css';
import type { DraftControl } from './use-draft';

interface RulesTableProps {
  readonly status: WorkbenchStatus;
  readonly draft: DraftControl;
  readonly outcome: MappingOutcome | undefined;
  readonly who: string;
}

export function RulesTable({ status, draft, outcome, who }: RulesTableProps) {
  const change = useChangeWorkbench();
  const { mapping } = draft;
  const edited = !sameMapping(mapping, status.sp.groupMapping);
  const copy = useCopy(JSON.stringify(mapping, null, 2));
  const apply = (): void => change.mutate({ groupMapping: mapping }, { onSuccess: () => draft.discard() });
  const known = [...new Set(status.idp.personas.flatMap((persona) => persona.groups))];
  return (
    <section aria-label={text.mapping.rules} className={styles['panel']}>
      <header className={styles['header']}>
        <h2>{text.mapping.rules}</h2>
        <span className={styles['edited']}>{edited ? text.mapping.notApplied : ''}</span>
        <HistoryButton label={text.mapping.undo} run={draft.undo} icon={<IconArrowBackUp size={16} />} />
        <HistoryButton label={text.mapping.redo} run={draft.redo} icon={<IconArrowForwardUp size={16} />} />
        <div className={styles['options']}>
          <TextInput
            aria-label={text.mapping.defaultRole}
            leftSection={<span className={styles['inputLabel']}>{text.mapping.defaultRole}</span>}
            leftSectionWidth={86}
            w={190}
            value={mapping.default_role}
            onChange={(event) => {
              if (event.currentTarget.value.trim() !== '')
                draft.change({ ...mapping, default_role: event.currentTarget.value });
            }}
          />
          <Tooltip label={text.mapping.enforceHint}>
            <div>
              <Switch
                label={text.mapping.enforce}
                checked={mapping.enforce_group_sync}
                onChange={(event) =>
                  draft.change({ ...mapping, enforce_group_sync: event.currentTarget.checked })
                }
              />
            </div>
          </Tooltip>
          <Button variant="default" onClick={copy.copy}>
            {copy.state === 'copied' ? text.copy.copied : text.mapping.copyDocument}
          </Button>
          <Button disabled={!edited} loading={change.isPending} onClick={apply}>
            {text.mapping.apply}
          </Button>
        </div>
      </header>
      {change.isError && <FailureNotice error={change.error} onRetry={apply} />}
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{text.mapping.role}</th>
              <th scope="col">{text.mapping.groupsThatGrant}</th>
              <th scope="col">{text.mapping.matches(who)}</th>
              <th scope="col">
                <span className="visually-hidden">{text.mapping.removeRole('')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(mapping.group_mappings).map(([role, groups], index) => (
              <tr key={index}>
                <td>
                  <RoleName role={role} onRename={(name) => draft.change(renameRole(mapping, role, name))} />
                </td>
                <td>
                  <TagsInput
                    aria-label={text.mapping.groupsOf(role)}
                    placeholder={groups.length === 0 ? text.mapping.addGroup : ''}
                    value={groups}
                    data={known}
                    maxDropdownHeight={180}
                    classNames={{ pill: styles['pill'] ?? '', input: styles['tags'] ?? '' }}
                    onChange={(next) => draft.change(setGroups(mapping, role, next))}
                  />
                </td>
                <td>
                  <Matches count={outcome?.steps.filter((step) => step.role === role).length ?? 0} />
                </td>
                <td>
                  <Tooltip label={text.mapping.removeRole(role)}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={24}
                      aria-label={text.mapping.removeRole(role)}
                      onClick={() => draft.change(removeRole(mapping, role))}
                    >
                      <IconTrash size={15} color="var(--wb-text-3)" />
                    </ActionIcon>
                  </Tooltip>
                </td>
              </tr>
            ))}
            <tr>
              <td colSpan={4}>
                <UnstyledButton
                  className={styles['add']}
                  onClick={() => draft.change(addRole(mapping, text.mapping.newRole))}
                >
                  {text.mapping.addRole}
                </UnstyledButton>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Matches({ count }: { count: number }) {
  return (
    <span className={styles['matches']} data-some={count > 0 || undefined}>
      {count > 0 && <IconCheck size={14} aria-hidden />}
      {text.mapping.matchCount(count)}
    </span>
  );
}

/** The name is a rule's identity, so it changes only when the field is left or Enter is pressed. */
function RoleName({ role, onRename }: { role: string; onRename: (name: string) => void }) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    if (draft !== null) onRename(draft);
    setDraft(null);
  };
  return (
    <TextInput
      aria-label={text.mapping.roleName(role)}
      value={draft ?? role}
      classNames={{ input: styles['role'] ?? '' }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

function HistoryButton({
  label,
  run,
  icon,
}: {
  label: string;
  run: (() => void) | null;
  icon: React.ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={label}
        disabled={run === null}
        onClick={() => run?.()}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
