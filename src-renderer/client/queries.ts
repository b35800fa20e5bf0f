/** Every question the interface asks, as hooks: one key each, so that a change anywhere refreshes the right ones. */
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CheckContextInput } from '../../src-main/contract/model/checked';
import type { AttributeJson } from '../../src-main/contract/model/decoded';
import type { GroupMappingInput } from '../../src-main/contract/model/mapping';
import type { WorkbenchClient } from './client';
import { useClient } from './client-context';

export type WorkbenchChange = Parameters<WorkbenchClient['workbench']['change']>[0];

export const queryKeys = {
  status: ['status'] as const,
  flows: ['flows'] as const,
  flowPages: ['flow-pages'] as const,
  flow: (id: string) => ['flow', id] as const,
};

export function useStatus() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.status,
    queryFn: () => client.workbench.status(),
    refetchInterval: 10_000,
  });
}

/** The flows, newest first. `poll` asks again every two seconds, for when the live feed is down. */
export function useFlows(poll = false) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.flows,
    queryFn: () => client.trace.list(),
    refetchInterval: poll ? 2_000 : false,
  });
}

export function useFlow(id: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.flow(id ?? ''),
    queryFn: () => client.trace.get({ id: id ?? '' }),
    enabled: id !== null,
    // A flow under way is told of by the live feed; asking as well covers a feed that is down.
    refetchInterval: (query) => (query.state.data?.outcome === 'waiting' ? 2_000 : false),
  });
}

export function useStepCheck(flow: string | null, step: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: [...queryKeys.flow(flow ?? ''), 'check', step],
    queryFn: () => client.trace.check({ id: flow ?? '', step: step ?? '' }),
    enabled: flow !== null && step !== null,
  });
}

export function useMessageCheck(input: string, context: CheckContextInput) {
  const client = useClient();
  return useQuery({
    queryKey: ['check', input, context],
    queryFn: ({ signal }) => client.message.check({ input, context }, { signal }),
    retry: false,
    staleTime: Infinity,
  });
}

export function useProfiles() {
  const client = useClient();
  return useQuery({
    queryKey: ['catalogue', 'profiles'],
    queryFn: () => client.catalogue.profiles(),
    staleTime: Infinity,
  });
}

/** What to paste where; `variables` by name, the empty ones are left out. */
export function useConnection(
  profile: string | null,
  flavour: string,
  variables: Readonly<Record<string, string>>,
) {
  const client = useClient();
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  return useQuery({
    queryKey: ['connection', profile, flavour, given],
    queryFn: () =>
      client.connect.describe({ ...(profile === null ? {} : { profile }), flavour, variables: given }),
    placeholderData: (previous) => previous,
  });
}

export function useFlavours() {
  const client = useClient();
  return useQuery({
    queryKey: ['catalogue', 'flavours'],
    queryFn: () => client.catalogue.flavours(),
    staleTime: Infinity,
  });
}

export function useScenarios() {
  const client = useClient();
  return useQuery({
    queryKey: ['catalogue', 'scenarios'],
    queryFn: () => client.catalogue.scenarios(),
    staleTime: Infinity,
  });
}

/** Titles of checks by id, for the lists of what passed and what could not be verified. */
export function useCheckTitles(): ReadonlyMap<string, string> {
  const client = useClient();
  const checks = useQuery({
    queryKey: ['catalogue', 'checks'],
    queryFn: () => client.catalogue.checks(),
    staleTime: Infinity,
  });
  return new Map(checks.data?.map((check) => [check.id, check.title]));
}

export function useSamples() {
  const client = useClient();
  return useQuery({ queryKey: ['samples'], queryFn: () => client.sample.list(), staleTime: Infinity });
}

export function usePersonaAttributes(persona: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['persona', persona],
    queryFn: () => client.persona.attributes({ persona: persona ?? '' }),
    enabled: persona !== null,
  });
}

export function useMappingOutcome(attributes: readonly AttributeJson[] | null, mapping: GroupMappingInput) {
  const client = useClient();
  return useQuery({
    queryKey: ['mapping', attributes, mapping],
    queryFn: () => client.mapping.evaluate({ attributes: [...(attributes ?? [])], mapping }),
    enabled: attributes !== null,
    placeholderData: (previous) => previous,
  });
}

/** What each persona would send and which role it would get, in the order given. */
export function usePersonaOutcomes(personas: readonly string[], mapping: GroupMappingInput) {
  const client = useClient();
  return useQueries({
    queries: personas.map((persona) => ({
      queryKey: ['persona-outcome', persona, mapping],
      queryFn: async () => {
        const sent = await client.persona.attributes({ persona });
        return client.mapping.evaluate({ attributes: sent.attributes, mapping });
      },
      placeholderData: (previous: Awaited<ReturnType<WorkbenchClient['mapping']['evaluate']>> | undefined) =>
        previous,
    })),
  });
}

export function useChangeWorkbench() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: WorkbenchChange) => client.workbench.change(change),
    onSuccess: (status) => {
      queries.setQueryData(queryKeys.status, status);
      void queries.invalidateQueries({ queryKey: ['persona'] });
      void queries.invalidateQueries({ queryKey: ['persona-outcome'] });
    },
  });
}

export function useTestLogin() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (persona: string | undefined) => client.login.run(persona === undefined ? {} : { persona }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: queryKeys.flows });
      void queries.invalidateQueries({ queryKey: queryKeys.status });
    },
  });
}

/** Verifies the signatures of a message again, as other software does. */
export function useSecondReading() {
  const client = useClient();
  return useMutation({ mutationFn: (xml: string) => client.message.secondReading({ xml }) });
}
