/**
 * Keeps the list of flows current: the workbench tells of each change as it happens; when that feed breaks,
 * the list is polled until the feed is back.
 */
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FlowSummary } from '../../src-main/contract/model/trace';
import type { WorkbenchClient } from './client';
import { useClient } from './client-context';
import { replaceInPages } from './kept-flows';
import { queryKeys } from './queries';

const RETRY_AFTER_MS = 4_000;
const REFRESH_AFTER_MS = 250;

/** Follows the trace while the component lives. Returns whether the feed is up. */
export function useLiveTrace(): boolean {
  const client = useClient();
  const queries = useQueryClient();
  const [live, setLive] = useState(true);

  useEffect(() => {
    const stop = new AbortController();
    void follow(client, queries, stop.signal, setLive);
    return () => stop.abort();
  }, [client, queries]);

  return live;
}

async function follow(
  client: WorkbenchClient,
  queries: QueryClient,
  signal: AbortSignal,
  setLive: (live: boolean) => void,
): Promise<void> {
  // An import tells of thousands at once: what counts and searches is asked again once they have come.
  let timer: ReturnType<typeof setTimeout> | null = null;
  const refresh = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      void queries.invalidateQueries({ queryKey: queryKeys.flowPages });
      void queries.invalidateQueries({ queryKey: queryKeys.status });
    }, REFRESH_AFTER_MS);
  };
  while (!signal.aborted) {
    try {
      const feed = await client.trace.watch(undefined, { signal });
      setLive(true);
      void queries.invalidateQueries({ queryKey: queryKeys.flows });
      void queries.invalidateQueries({ queryKey: queryKeys.flowPages });
      for await (const summary of feed) {
        queries.setQueryData<FlowSummary[]>(queryKeys.flows, (flows) => upsert(flows ?? [], summary));
        replaceInPages(queries, summary);
        void queries.invalidateQueries({ queryKey: queryKeys.flow(summary.id) });
        refresh();
      }
    } catch {
      if (signal.aborted) return;
    }
    setLive(false);
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  }
}

/** Puts a summary in its place; flows are kept newest first. */
export function upsert(flows: readonly FlowSummary[], summary: FlowSummary): FlowSummary[] {
  const others = flows.filter((flow) => flow.id !== summary.id);
  return [...others, summary].sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}
