/** The logins, newest first: virtual rows, one tab stop, up and down to move, a filter on top. */
import { TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconPinFilled } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FlowSummary } from '../../../src-main/contract/model/trace';
import { useFlowPages } from '../../client/kept-flows';
import { useStatus } from '../../client/queries';
import { duration, localTime } from '../../components/format-time';
import { Kbd } from '../../components/kbd';
import { EmptyNotice, FailureNotice } from '../../components/notice';
import { PanelHeader } from '../../components/panel';
import { OutcomeLabel } from '../../components/severity';
import { isEditing } from '../../state/bring-in';
import { text } from '../../text';
import { CaptureButtons } from './capture-buttons';
import { ExportMenu } from './export-menu';
import styles from './flow-list.module.css';
import { groupByDay, localDay } from './group-flows';
import { ImportStatus } from './import-status';
import { parseFilter } from './parse-filter';
import { RemovalBar } from './removal-bar';
import { TestLoginButton } from './test-login-button';

const DAY_MS = 86_400_000;
const TYPING_MS = 120;
/** Rows before the end at which the next page is fetched. */
const AHEAD = 60;

interface FlowListProps {
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

export function FlowList({ selected, onSelect }: FlowListProps) {
  const [filter, setFilter] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [typed] = useDebouncedValue(filter, TYPING_MS);
  const query = useMemo(() => parseFilter(typed), [typed]);
  const pages = useFlowPages(query);
  const notice = useStatus().data?.traceStore.notice ?? null;
  const shown = useMemo(() => pages.data?.pages.flatMap((page) => page.flows) ?? [], [pages.data]);
  const total = pages.data?.pages[0]?.total ?? 0;
  const rows = useMemo(() => groupByDay(shown, dayName), [shown]);
  // No compiler memoises these components, so the virtualizer's functions are always fresh.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? 28 : 49),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });

  const lastSeen = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetching && lastSeen > rows.length - AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage, lastSeen, rows.length]);

  useEffect(() => {
    const focusFilter = (event: KeyboardEvent): void => {
      if (event.key !== '/' || isEditing(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', focusFilter);
    return () => window.removeEventListener('keydown', focusFilter);
  }, []);

  const move = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = shown.findIndex((flow) => flow.id === selected);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + step))];
    if (next === undefined) return;
    onSelect(next.id);
    virtual.scrollToIndex(rows.findIndex((row) => row.key === next.id));
  };

  return (
    <section className={styles['panel']} aria-label={text.trace.flows}>
      <PanelHeader title={text.trace.flows} count={total}>
        {total > 0 && <ExportMenu query={query} label={text.trace.exportFlows(total)} />}
        <CaptureButtons />
        <TestLoginButton />
      </PanelHeader>
      <div className={styles['filter']}>
        <Tooltip label={text.trace.filterHelp} multiline w={280} position="bottom-start" openDelay={600}>
          <TextInput
            ref={field}
            aria-label={text.trace.filterLabel}
            placeholder={text.trace.filter}
            value={filter}
            rightSection={<Kbd>/</Kbd>}
            onChange={(event) => setFilter(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setFilter('');
            }}
          />
        </Tooltip>
      </div>
      {notice !== null && (
        <p className={styles['notice']} role="status">
          {notice}
        </p>
      )}
      {pages.isError ? (
        <FailureNotice error={pages.error} onRetry={() => void pages.refetch()} />
      ) : shown.length === 0 && filter !== '' && !pages.isPending ? (
        <EmptyNotice
          action={
            <UnstyledButton className={styles['clear']} onClick={() => setFilter('')}>
              {text.trace.clearFilter}
            </UnstyledButton>
          }
        >
          {text.trace.noMatch(filter)}
        </EmptyNotice>
      ) : (
        <div
          ref={scroller}
          className={styles['scroll']}
          role="listbox"
          aria-label={text.trace.flows}
          aria-activedescendant={selected === null ? undefined : `flow-${selected}`}
          tabIndex={0}
          onKeyDown={move}
        >
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index];
              const place = { top: item.start, height: item.size };
              if (row === undefined) return null;
              return row.kind === 'day' ? (
                <p key={item.key} role="presentation" className={styles['day']} style={place}>
                  <span>{row.title}</span>
                  <span>{row.count}</span>
                </p>
              ) : (
                <Row
                  key={item.key}
                  flow={row.flow}
                  place={place}
                  selected={row.flow.id === selected}
                  onSelect={onSelect}
                />
              );
            })}
          </div>
        </div>
      )}
      <RemovalBar />
      <ImportStatus />
    </section>
  );
}

interface RowProps {
  readonly flow: FlowSummary;
  readonly place: React.CSSProperties;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
}

function Row({ flow, place, selected, onSelect }: RowProps) {
  return (
    // The list box handles the keys and says which option is active.
    <div
      id={`flow-${flow.id}`}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={styles['row']}
      style={place}
      onClick={() => onSelect(flow.id)}
    >
      <code className={styles['time']}>{localTime(flow.startedAt)}</code>
      <span className={styles['pair']}>
        <bdi>{flow.sp}</bdi> → <bdi>{flow.idp}</bdi>
      </span>
      <OutcomeLabel outcome={flow.outcome} />
      <span className={styles['duration']}>
        {flow.outcome === 'waiting' ? '—' : duration(flow.durationMs)}
      </span>
      <span className={styles['subject']} title={flow.subject ?? undefined}>
        {flow.pinned === true && (
          <IconPinFilled size={12} className={styles['pin']} role="img" aria-label={text.trace.pinned} />
        )}
        <bdi>{flow.subject ?? text.trace.noSubject}</bdi>
        {flow.labels?.map((label) => (
          <bdi key={label} className={styles['label']}>
            {label}
          </bdi>
        ))}
      </span>
    </div>
  );
}

function dayName(day: string): string {
  const now = Date.now();
  if (day === localDay(new Date(now))) return text.trace.today;
  if (day === localDay(new Date(now - DAY_MS))) return text.trace.yesterday;
  return day;
}
