/**
 * Keeps the list of flows current: the workbench tells of each change as it happens; when that feed breaks,
 * the list is polled until the feed is back.
 */
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FlowSummary } from '../../src-main/contract/model/trace';
import type { WorkbenchClient } from './client';
import { useClient } from './client-context';
import { queryKeys } from './queries';

const RETRY_AFTER_MS = 4_000;

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
  while (!signal.aborted) {
    try {
      const feed = await client.trace.watch(undefined, { signal });
      setLive(true);
      void queries.invalidateQueries({ queryKey: queryKeys.flows });
      for await (const summary of feed) {
        queries.setQueryData<FlowSummary[]>(queryKeys.flows, (flows) => upsert(flows ?? [], summary));
        void queries.invalidateQueries({ queryKey: queryKeys.flow(summary.id) });
        void queries.invalidateQueries({ queryKey: queryKeys.status });
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
