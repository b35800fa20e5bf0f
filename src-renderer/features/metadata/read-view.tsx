/** Reads metadata: the document, the entities it lists, the chosen one in full. */
import { Button, FileButton, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InspectedMetadata } from '../../../src-main/contract/model/metadata';
import { useClient } from '../../client/client-context';
import { EmptyNotice, FailureNotice } from '../../components/notice';
import { FactList, SectionHeading } from '../../components/panel';
import { ToneIcon } from '../../components/severity';
import { ValueText } from '../../components/value-text';
import { inspectText } from '../../state/bring-in';
import { listInspected } from '../../state/certificates';
import { navigate } from '../../state/route';
import { createStore, useStore } from '../../state/store';
import { text } from '../../text';
import { EntityView } from './entity-view';
import styles from './metadata-screen.module.css';

const words = text.metadata;
const LISTED = 200;
/** More than this in a field makes typing slow; it is read all the same. */
const LARGEST_SHOWN = 1024 * 1024;

/** What is read stays while other screens are looked at. */
const source = createStore<{ readonly text: string; readonly file: string | null }>({ text: '', file: null });

export function ReadView() {
  const { text: input, file } = useStore(source);
  const [search, setSearch] = useState('');
  const [entity, setEntity] = useState<string | null>(null);
  const [searched] = useDebouncedValue(search.trim(), 200);
  const read = useInspected(input, searched, entity);
  const open = async (chosen: File | null): Promise<void> => {
    if (chosen === null) return;
    setEntity(null);
    source.set({ text: await chosen.text(), file: chosen.name });
  };
  return (
    <div className={styles['split']}>
      <div className={styles['side']}>
        {input.length > LARGEST_SHOWN ? (
          <p>{words.large(file ?? words.input, input.length)}</p>
        ) : (
          <Textarea
            label={words.input}
            description={words.inputHint}
            placeholder={words.placeholder}
            rows={18}
            spellCheck={false}
            value={input}
            onChange={(event) => {
              setEntity(null);
              source.set({ text: event.currentTarget.value, file: null });
            }}
          />
        )}
        <div className={styles['buttons']}>
          <FileButton onChange={(chosen) => void open(chosen)}>
            {(props) => (
              <Button variant="default" {...props}>
                {words.file}
              </Button>
            )}
          </FileButton>
          {input !== '' && (
            <>
              <Button variant="default" onClick={() => source.set({ text: '', file: null })}>
                {words.otherText}
              </Button>
              <Button variant="default" onClick={() => inspectText(input, file ?? undefined)}>
                {words.check}
              </Button>
              <CertificatesButton input={input} />
            </>
          )}
        </div>
      </div>
      <div className={styles['result']}>
        {read.isError && <FailureNotice error={read.error} />}
        {read.data === undefined ? (
          input.trim() === '' && <EmptyNotice title={words.emptyTitle}>{words.empty}</EmptyNotice>
        ) : (
          <Shown read={read.data} search={search} onSearch={setSearch} onChoose={setEntity} />
        )}
      </div>
    </div>
  );
}

function useInspected(input: string, search: string, entity: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['metadata', input, search, entity],
    queryFn: ({ signal }) =>
      client.metadata.inspect(
        {
          input,
          ...(search === '' ? {} : { search }),
          ...(entity === null ? {} : { entity }),
        },
        { signal },
      ),
    enabled: input.trim() !== '',
    retry: false,
    staleTime: Infinity,
    gcTime: 30_000,
    placeholderData: input.trim() === '' ? undefined : keepPreviousData,
  });
}

function CertificatesButton({ input }: { readonly input: string }) {
  const client = useClient();
  const list = useMutation({
    mutationFn: () => client.certificate.inspect({ input }),
    onSuccess: ({ certificates }) => {
      const [first] = certificates.map(listInspected);
      if (first !== undefined) navigate({ screen: 'certificates', path: [first] });
    },
  });
  return (
    <>
      <Button variant="default" loading={list.isPending} onClick={() => list.mutate()}>
        {words.certificates}
      </Button>
      {list.isError && <FailureNotice error={list.error} />}
    </>
  );
}

interface ShownProps {
  readonly read: InspectedMetadata;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onChoose: (entityId: string) => void;
}

function Shown({ read, search, onSearch, onChoose }: ShownProps) {
  return (
    <>
      {read.problems.length > 0 && (
        <ul className={styles['problems']} aria-label={words.problems}>
          {read.problems.map((problem) => (
            <li key={problem}>
              <ToneIcon tone="warning" size={14} label={text.severity.warning} />
              <bdi>{problem}</bdi>
            </li>
          ))}
        </ul>
      )}
      {read.kind === 'EntitiesDescriptor' && (
        <>
          <SectionHeading>{words.document}</SectionHeading>
          <FactList
            facts={[
              { name: words.kind, value: `${read.kind}, ${words.total(read.total)}` },
              { name: words.name, value: <ValueText value={read.name} keep={200} /> },
              { name: words.validUntil, value: <ValueText value={read.validUntil} /> },
              { name: words.signature, value: read.signed ? words.signed : words.notSigned },
            ]}
          />
        </>
      )}
      {(read.total > 1 || search !== '') && (
        <EntityList read={read} search={search} onSearch={onSearch} onChoose={onChoose} />
      )}
      {read.entity === null ? (
        <p className={styles['hint']}>{words.chooseEntity}</p>
      ) : (
        <EntityView entity={read.entity} />
      )}
    </>
  );
}

function EntityList({ read, search, onSearch, onChoose }: ShownProps) {
  const shown = read.entities.slice(0, LISTED);
  const hidden = read.entities.length - shown.length;
  return (
    <>
      <SectionHeading aside={<span role="status">{words.found(read.entities.length)}</span>}>
        {words.entities}
      </SectionHeading>
      <div className={styles['search']}>
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      </div>
      <ul className={styles['entities']} aria-label={words.entities}>
        {shown.map(({ entityId, names, roles }, index) => (
          <li key={`${index}-${entityId ?? ''}`}>
            <UnstyledButton
              className={styles['entity']}
              disabled={entityId === null}
              aria-pressed={read.entity !== null && entityId === read.entity.entityId}
              onClick={() => entityId !== null && onChoose(entityId)}
            >
              <b>
                <ValueText value={names[0] ?? entityId} keep={90} />
              </b>{' '}
              {roles.join(', ')}
              <ValueText value={entityId} keep={110} oneLine />
            </UnstyledButton>
          </li>
        ))}
        {shown.length === 0 && <li className={styles['hint']}>{words.noneMatch}</li>}
        {hidden > 0 && <li className={styles['hint']}>{words.more(hidden)}</li>}
      </ul>
    </>
  );
}
