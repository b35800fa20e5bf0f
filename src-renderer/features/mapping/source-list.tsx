/** Personas or captured logins to try the rules on, and the attributes the chosen one brings. */
import { Button, SegmentedControl, UnstyledButton } from '@mantine/core';
import type { GroupMapping } from '../../../src-main/contract/model/mapping';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useFlows, usePersonaOutcomes, useTestLogin } from '../../client/queries';
import { localTime } from '../../components/format-time';
import { EmptyNotice } from '../../components/notice';
import { FactList, PanelHeader, SectionHeading } from '../../components/panel';
import { OutcomeLabel } from '../../components/severity';
import { ValueText } from '../../components/value-text';
import { showFlow } from '../../state/route';
import { text } from '../../text';
import { OutcomeChip } from './outcome-chip';
import styles from './source-list.module.css';
import type { MappingSource } from './use-source';

interface SourceListProps {
  readonly status: WorkbenchStatus;
  readonly kind: 'persona' | 'captured';
  readonly source: MappingSource;
  readonly mapping: GroupMapping;
  readonly onChoose: (kind: 'persona' | 'captured', id?: string) => void;
}

const VALUES_SHOWN = 50;

export function SourceList({ status, kind, source, mapping, onChoose }: SourceListProps) {
  const login = useTestLogin();
  const attributes = source.attributes ?? [];
  return (
    <div className={styles['panel']}>
      <PanelHeader title={text.mapping.who}>
        <SegmentedControl
          aria-label={text.mapping.source}
          value={kind}
          onChange={(value) => onChoose(value === 'captured' ? 'captured' : 'persona')}
          data={[
            { value: 'persona', label: text.mapping.personas },
            { value: 'captured', label: text.mapping.captured },
          ]}
        />
      </PanelHeader>
      <div className={styles['scroll']}>
        {kind === 'persona' ? (
          <Personas
            status={status}
            mapping={mapping}
            selected={source.id}
            onChoose={(id) => onChoose('persona', id)}
          />
        ) : (
          <Captured selected={source.id} onChoose={(id) => onChoose('captured', id)} />
        )}
        {source.attributes !== null && (
          <>
            <SectionHeading>
              {kind === 'persona' ? text.mapping.wouldSend(status.idp.flavourName) : text.mapping.arrived}
            </SectionHeading>
            <FactList
              facts={[
                { name: text.details.nameId, value: <ValueText value={source.nameId} /> },
                ...attributes.map((attribute) => ({
                  name: <ValueText value={attribute.name} keep={48} />,
                  value: (
                    <>
                      {attribute.values.slice(0, VALUES_SHOWN).map((value, index) => (
                        <div key={index}>
                          <ValueText value={value} keep={120} />
                        </div>
                      ))}
                      {attribute.values.length > VALUES_SHOWN &&
                        text.value.more(attribute.values.length - VALUES_SHOWN)}
                    </>
                  ),
                })),
              ]}
            />
          </>
        )}
      </div>
      {kind === 'persona' && source.id !== null && (
        <div className={styles['foot']}>
          <Button
            variant="default"
            fullWidth
            loading={login.isPending}
            onClick={() =>
              login.mutate(source.id ?? undefined, { onSuccess: (result) => showFlow(result.flowId) })
            }
          >
            {text.mapping.signIn(source.name)}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ListProps {
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
}

function Personas({
  status,
  mapping,
  selected,
  onChoose,
}: ListProps & { status: WorkbenchStatus; mapping: GroupMapping }) {
  const personas = status.idp.personas;
  const outcomes = usePersonaOutcomes(
    personas.map((persona) => persona.username),
    mapping,
  );
  if (personas.length === 0) return <EmptyNotice>{text.mapping.noPersonas}</EmptyNotice>;
  return (
    <ul>
      {personas.map((persona, index) => (
        <li key={persona.username}>
          <UnstyledButton
            className={styles['row']}
            aria-pressed={persona.username === selected}
            onClick={() => onChoose(persona.username)}
          >
            <span className={styles['name']}>
              <bdi>{persona.displayName ?? persona.username}</bdi>
            </span>
            <OutcomeChip outcome={outcomes[index]?.data} />
            <span className={styles['note']}>
              {persona.groups.length === 0
                ? text.mapping.noGroupsShort
                : text.mapping.groups(persona.groups.length)}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function Captured({ selected, onChoose }: ListProps) {
  const flows = useFlows();
  if ((flows.data ?? []).length === 0) return <EmptyNotice>{text.mapping.noCaptured}</EmptyNotice>;
  return (
    <ul>
      {flows.data?.slice(0, 100).map((flow) => (
        <li key={flow.id}>
          <UnstyledButton
            className={styles['row']}
            aria-pressed={flow.id === selected}
            onClick={() => onChoose(flow.id)}
          >
            <span className={styles['name']}>
              <bdi>{flow.subject ?? text.trace.noSubject}</bdi>
            </span>
            <OutcomeLabel outcome={flow.outcome} />
            <span className={styles['note']}>
              {localTime(flow.startedAt)} {flow.sp} → {flow.idp}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
