/** Everything the palette can do now, filtered and grouped. */
import { useMantineColorScheme } from '@mantine/core';
import {
  IconBulb,
  IconClipboard,
  IconFileSearch,
  IconFlask,
  IconKeyboard,
  IconPlayerPlay,
  IconRoute,
  IconSunMoon,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import { useClient } from '../../client/client-context';
import { useClearTrace } from '../../client/kept-flows';
import {
  useChangeWorkbench,
  useFlavours,
  useFlows,
  useSamples,
  useScenarios,
  useStatus,
  useTestLogin,
} from '../../client/queries';
import { localTime } from '../../components/format-time';
import { navigate, type RouteTarget, screens, showFlow } from '../../state/route';
import { text } from '../../text';
import { readContext } from '../inspect/judge-context';
import { inspectSample, inspectText } from '../../state/bring-in';

export interface PaletteItem {
  readonly id: string;
  readonly group: 'commands' | 'samples' | 'flows';
  readonly title: string;
  readonly detail: string | null;
  readonly keys: string | null;
  readonly icon: Icon;
  readonly run: () => void;
}

const SHOWN_PER_GROUP = { empty: 6, typed: 12 };

export function usePaletteItems(query: string, showKeys: () => void): PaletteItem[] {
  const all = [...useCommands(showKeys), ...useChangeItems(), ...useSampleItems(), ...useFlowItems()];
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const limit = words.length === 0 ? SHOWN_PER_GROUP.empty : SHOWN_PER_GROUP.typed;
  const matching = all.filter((item) => {
    const haystack = `${item.title} ${item.detail ?? ''}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
  return (['commands', 'samples', 'flows'] as const).flatMap((group) =>
    matching.filter((item) => item.group === group).slice(0, limit),
  );
}

function useCommands(showKeys: () => void): PaletteItem[] {
  const { setColorScheme } = useMantineColorScheme();
  const login = useTestLogin();
  const clear = useClearTrace();
  const status = useStatus();
  const command = (
    id: string,
    title: string,
    icon: Icon,
    run: () => void,
    keys: string | null = null,
  ): PaletteItem => ({
    id,
    group: 'commands',
    title,
    detail: null,
    keys,
    icon,
    run,
  });
  const runLogin = (persona?: string) => () =>
    login.mutate(persona, { onSuccess: (result) => showFlow(result.flowId) });
  return [
    command('login', text.palette.runLogin, IconPlayerPlay, runLogin(), 'Ctrl Enter'),
    command(
      'paste',
      text.palette.paste,
      IconClipboard,
      () => {
        void navigator.clipboard.readText().then((pasted) => {
          if (pasted.trim() !== '') inspectText(pasted);
        });
      },
      'Ctrl V',
    ),
    ...screens.map((screen) =>
      command(`go-${screen}`, text.palette.goTo(text.rail[screen]), IconFileSearch, () =>
        navigate({ screen }),
      ),
    ),
    ...(status.data?.idp.personas ?? []).map((persona) =>
      command(
        `login-${persona.username}`,
        text.palette.runLoginAs(persona.username),
        IconPlayerPlay,
        runLogin(persona.username),
      ),
    ),
    ...(['auto', 'light', 'dark'] as const).map((scheme) =>
      command(`theme-${scheme}`, text.palette.theme[scheme], IconSunMoon, () => setColorScheme(scheme)),
    ),
    ...places.map(({ title, screen, path, tab }) =>
      command(`place-${title}`, title, IconFileSearch, () =>
        navigate({ screen, ...(path ? { path } : {}), ...(tab ? { tab } : {}) }),
      ),
    ),
    command('keys', text.palette.showKeys, IconKeyboard, showKeys, '?'),
    command('clear', text.palette.clearTrace, IconTrash, () => clear.mutate()),
  ];
}

/** Operations of a screen that begin somewhere else than at its first view. */
const places: readonly (RouteTarget & { readonly title: string })[] = [
  { title: text.certificates.form.title, screen: 'certificates', tab: 'create' },
  { title: text.certificates.paste.title, screen: 'certificates', tab: 'inspect' },
  { title: text.palette.readMetadata, screen: 'metadata', path: ['read'] },
  { title: text.palette.buildMetadata, screen: 'metadata', path: ['build'] },
  { title: text.palette.compareMetadata, screen: 'metadata', path: ['compare'] },
];

/** How the IdP behaves: its flavour, and what it answers the next login with. */
function useChangeItems(): PaletteItem[] {
  const change = useChangeWorkbench();
  const status = useStatus();
  const flavours = useFlavours();
  const scenarios = useScenarios();
  const next = status.data?.idp.nextScenario ?? null;
  const item = (id: string, title: string, detail: string, run: () => void): PaletteItem => ({
    id,
    group: 'commands',
    title,
    detail,
    keys: null,
    icon: IconFlask,
    run,
  });
  return [
    ...(flavours.data ?? [])
      .filter(({ id }) => id !== status.data?.idp.flavour)
      .map(({ id, name, description }) =>
        item(`flavour-${id}`, text.palette.behaveAs(name), description, () => change.mutate({ flavour: id })),
      ),
    ...(scenarios.data ?? [])
      .filter(({ answersLogin }) => answersLogin)
      .map(({ id, title }) =>
        id === next
          ? item(`scenario-${id}`, text.palette.scenarioOff(title), id, () =>
              change.mutate({ nextScenario: null }),
            )
          : item(`scenario-${id}`, text.palette.scenarioOn(title), id, () =>
              change.mutate({ nextScenario: id }),
            ),
      ),
  ];
}

function useSampleItems(): PaletteItem[] {
  const client = useClient();
  const samples = useSamples();
  return (samples.data ?? []).map((sample) => ({
    id: `sample-${sample.id}`,
    group: 'samples',
    title: text.palette.openSample(sample.title),
    detail: sample.hint,
    keys: null,
    icon: IconBulb,
    run: () => {
      void client.sample.get({ id: sample.id }).then(({ input, context }) => {
        inspectSample(input, sample.title, readContext(context));
      });
    },
  }));
}

function useFlowItems(): PaletteItem[] {
  const flows = useFlows();
  return (flows.data ?? []).map((flow) => ({
    id: `flow-${flow.id}`,
    group: 'flows',
    title: `${flow.sp} → ${flow.idp}${flow.subject === null ? '' : `, ${flow.subject}`}`,
    detail: `${text.outcome[flow.outcome]} ${localTime(flow.startedAt)}`,
    keys: null,
    icon: IconRoute,
    run: () => showFlow(flow.id),
  }));
}
