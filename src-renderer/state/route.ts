/**
 * Where the user is, kept in the address after `#` so that back, forward and links work. Only identifiers
 * go there, never anything a message says.
 */
import { useMemo, useSyncExternalStore } from 'react';

export const screens = [
  'trace',
  'inspect',
  'compare',
  'mapping',
  'replay',
  'connect',
  'certificates',
  'metadata',
  'settings',
] as const;
export type Screen = (typeof screens)[number];

export interface Route {
  readonly screen: Screen;
  /** Trace: flow, step. Inspect: document. Mapping: persona. Connect: profile, variant. Certificates: certificate. Metadata: view. */
  readonly path: readonly string[];
  readonly tab: string | null;
}

/** Where to go: what is absent is left out of the address. */
export interface RouteTarget {
  readonly screen: Screen;
  readonly path?: readonly string[];
  readonly tab?: string | null;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first, ...rest] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeSafely);
  const screen = screens.find((name) => name === first) ?? 'inspect';
  return { screen, path: rest, tab: new URLSearchParams(query).get('tab') };
}

export function formatRoute(route: RouteTarget): string {
  const path = [route.screen, ...(route.path ?? [])].map(encodeURIComponent).join('/');
  const tab = route.tab ?? null;
  return `#/${path}${tab === null ? '' : `?tab=${encodeURIComponent(tab)}`}`;
}

/** Goes there. `replace` leaves no entry to go back to: for selections the program made. */
export function navigate(route: RouteTarget, options: { replace?: boolean } = {}): void {
  const hash = formatRoute(route);
  if (hash === window.location.hash) return;
  if (options.replace === true) {
    history.replaceState(null, '', hash);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    window.location.hash = hash;
  }
}

/** Goes to a flow in the trace; to the trace itself when the login left none. */
export function showFlow(flow: string | null): void {
  navigate({ screen: 'trace', path: flow === null ? [] : [flow] });
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
