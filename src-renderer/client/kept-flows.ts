/** The trace as it is kept: pages that match a filter, marks, and removal that can be taken back. */
import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { FlowMarks, FlowPage, FlowQuery, FlowSummary } from '../../src-main/contract/model/trace';
import { useClient } from './client-context';
import { queryKeys } from './queries';

const removalKey = ['last-removal'] as const;

export interface LastRemoval {
  readonly removed: number;
  /** Null when it cannot be taken back. */
  readonly undo: string | null;
}

/** Newest first; more pages are fetched as the list is scrolled. */
export function useFlowPages(query: FlowQuery) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [...queryKeys.flowPages, query],
    queryFn: ({ pageParam, signal }) =>
      client.trace.search({ ...query, ...(pageParam === null ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Shows a change of a flow at once where it is listed already. */
export function replaceInPages(queries: QueryClient, summary: FlowSummary): void {
  queries.setQueriesData<InfiniteData<FlowPage>>({ queryKey: queryKeys.flowPages }, (data) => {
    const isListed = data?.pages.some(({ flows }) => flows.some(({ id }) => id === summary.id));
    if (data === undefined || isListed !== true) return data;
    const pages = data.pages.map((page) => ({
      ...page,
      flows: page.flows.map((flow) => (flow.id === summary.id ? summary : flow)),
    }));
    return { ...data, pages };
  });
}

export function useMarkFlows() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, marks }: { ids: string[]; marks: FlowMarks }) => client.trace.mark({ ids, marks }),
    onSuccess: ({ flows }) => {
      for (const flow of flows) {
        replaceInPages(queries, flow);
        void queries.invalidateQueries({ queryKey: queryKeys.flow(flow.id), exact: true });
      }
      refreshLists(queries);
    },
  });
}

export function useRemoveFlows() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => client.trace.remove({ ids }),
    onSuccess: (removal) => {
      tellRemoval(queries, removal);
      refreshLists(queries);
    },
  });
}

export function useClearTrace() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.trace.clear(),
    onSuccess: (removal) => {
      tellRemoval(queries, removal);
      refreshLists(queries);
    },
  });
}

/** What was removed last in this window; null when that was taken back or dismissed. */
export function useLastRemoval(): LastRemoval | null {
  const { data } = useQuery<LastRemoval | null>({
    queryKey: removalKey,
    queryFn: () => null,
    initialData: null,
    staleTime: Infinity,
  });
  return data;
}

/** Null dismisses it. */
export function tellRemoval(queries: QueryClient, removal: LastRemoval | null): void {
  queries.setQueryData<LastRemoval | null>(removalKey, removal);
}

export function useRestoreFlows() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (undo: string) => client.trace.restore({ undo }),
    onSuccess: () => {
      tellRemoval(queries, null);
      refreshLists(queries);
    },
  });
}

function refreshLists(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: queryKeys.flowPages });
  void queries.invalidateQueries({ queryKey: queryKeys.flows });
  void queries.invalidateQueries({ queryKey: queryKeys.status });
}
