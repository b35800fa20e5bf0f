/**
 * Joins exchanges into flows, one login with its logout each: by InResponseTo first, which is certain; then by
 * the session a logout names, by RelayState, by the SP's cookies and by time, which are what is left when the
 * login went wrong. Exchanges without a message join by the redirects that link them.
 */
import type { SeenExchange, SeenMessage } from './see-exchange';

const LOGIN_MS = 15 * 60 * 1000;
const LINK_MS = 60 * 1000;
/** Exchanges without a message that are remembered, to find the one that led to a request. */
const MAX_BEFORE = 12;

interface Group {
  readonly members: SeenExchange[];
  readonly ids: Set<string>;
  readonly sessions: Set<string>;
  readonly names: Set<string>;
  readonly parties: Set<string>;
  /** Who sent its requests. */
  readonly issuers: Set<string>;
  readonly relayStates: Set<string>;
  readonly cookies: Set<string>;
  readonly locations: Set<string>;
  readonly acsPaths: Set<string>;
  /** Origin the request came from or the Response went to. */
  spOrigin: string | null;
  idpOrigin: string | null;
  isAnswered: boolean;
  lastAt: number;
}

/** `exchanges` in order of time, `timeOf` milliseconds. Each flow in the same order, flows by their first exchange. */
export function joinFlows(
  exchanges: readonly SeenExchange[],
  timeOf: (exchange: SeenExchange) => number,
): SeenExchange[][] {
  const groups: Group[] = [];
  let before: SeenExchange[] = [];
  for (const each of exchanges) {
    const at = timeOf(each);
    const found = findGroup(groups, each, at);
    const group = found ?? (carriesMessage(each) ? startGroup(groups, takeLeading(before, each)) : null);
    if (group) {
      join(group, each, at);
    } else {
      before = [...before, each].slice(-MAX_BEFORE);
    }
  }
  return groups.map(({ members }) => members);
}

function carriesMessage({ message, isArtifact, problem }: SeenExchange): boolean {
  return message !== null || isArtifact || problem !== null;
}

function findGroup(groups: readonly Group[], each: SeenExchange, at: number): Group | null {
  const newestFirst = [...groups].reverse();
  const recent = newestFirst.filter(({ lastAt }) => at - lastAt <= LOGIN_MS);
  const { message } = each;
  if (message === null) {
    if (each.isArtifact || each.problem !== null) return findOpen(recent, each, each.artifactRelayState);
    return recent.find((group) => at - group.lastAt <= LINK_MS && isLinked(group, each)) ?? null;
  }
  const { id, inResponseTo, kind, relayState } = message.step;
  const certain = newestFirst.find(
    ({ ids }) => (id !== null && ids.has(id)) || (inResponseTo !== null && ids.has(inResponseTo)),
  );
  if (certain) return certain;
  if (kind === 'AuthnRequest') return findRepeated(recent, each, message, at);
  if (kind === 'LogoutRequest') return findSession(newestFirst, message);
  return kind === 'Response' ? findOpen(recent, each, relayState) : null;
}

/** A login that sent another request: none was answered yet, or the SP asks once more for what it just got. */
function findRepeated(
  recent: readonly Group[],
  each: SeenExchange,
  { issuer }: SeenMessage,
  at: number,
): Group | null {
  const ofSp = recent.filter(({ issuers }) => issuer !== null && issuers.has(issuer));
  return (
    ofSp.find((group) => (at - group.lastAt <= LINK_MS && isLinked(group, each)) || !group.isAnswered) ?? null
  );
}

/** A login that waits for its answer, and shows by RelayState, cookie or sender that this is the one. */
function findOpen(
  recent: readonly Group[],
  { url, exchange }: SeenExchange,
  relayState: string | null,
): Group | null {
  const open = recent.filter(
    (group) => !group.isAnswered && (group.spOrigin === null || sameHost(group.spOrigin, url?.origin)),
  );
  const byRelayState = open.find(({ relayStates }) => relayState !== null && relayStates.has(relayState));
  return (
    byRelayState ??
    open.find(
      (group) =>
        exchange.cookiesSent?.some((name) => group.cookies.has(name)) === true ||
        (exchange.origin !== null && exchange.origin === group.idpOrigin),
    ) ??
    null
  );
}

/** The login whose session a logout names, else the last one of its user with that party. */
function findSession(
  newestFirst: readonly Group[],
  { sessionIndexes, nameId, issuer }: SeenMessage,
): Group | null {
  const answered = newestFirst.filter(({ isAnswered }) => isAnswered);
  const bySession = answered.find(({ sessions }) => sessionIndexes.some((index) => sessions.has(index)));
  if (bySession || nameId === null || issuer === null) return bySession ?? null;
  return answered.find(({ names, parties }) => names.has(nameId) && parties.has(issuer)) ?? null;
}

/** Where a redirect of the flow led, or its ACS once more without the message. */
function isLinked({ locations, acsPaths }: Group, { url }: SeenExchange): boolean {
  if (!url) return false;
  return locations.has(withoutHash(url.href)) || acsPaths.has(`${url.hostname}${trimSlash(url.pathname)}`);
}

function startGroup(groups: Group[], leading: readonly SeenExchange[]): Group {
  const group: Group = {
    members: [],
    ids: new Set(),
    sessions: new Set(),
    names: new Set(),
    parties: new Set(),
    issuers: new Set(),
    relayStates: new Set(),
    cookies: new Set(),
    locations: new Set(),
    acsPaths: new Set(),
    spOrigin: null,
    idpOrigin: null,
    isAnswered: false,
    lastAt: 0,
  };
  groups.push(group);
  for (const each of leading) join(group, each, 0);
  group.spOrigin = leading.at(-1)?.url?.origin ?? null;
  return group;
}

/** The exchanges whose redirects led here, first to last; they are taken out of `before`. */
function takeLeading(before: SeenExchange[], to: SeenExchange): SeenExchange[] {
  const leading: SeenExchange[] = [];
  let target = to.url === null ? null : withoutHash(to.url.href);
  for (let index = before.length - 1; index >= 0 && target !== null; index--) {
    const each = before[index];
    if (!each || each.exchange.location === null || withoutHash(each.exchange.location) !== target) continue;
    leading.unshift(each);
    before.splice(index, 1);
    target = each.url === null ? null : withoutHash(each.url.href);
  }
  return leading;
}

function join(group: Group, each: SeenExchange, at: number): void {
  const { message, url, exchange } = each;
  group.members.push(each);
  group.lastAt = Math.max(group.lastAt, at);
  if (exchange.location !== null) group.locations.add(withoutHash(exchange.location));
  if (message !== null) {
    const { step } = message;
    if (step.id !== null) group.ids.add(step.id);
    if (step.relayState) group.relayStates.add(step.relayState);
    if (message.issuer !== null) group.parties.add(message.issuer);
    for (const index of message.sessionIndexes) group.sessions.add(index);
    if (message.nameId !== null) group.names.add(message.nameId);
    if (step.kind === 'AuthnRequest') {
      if (message.issuer !== null) group.issuers.add(message.issuer);
      group.idpOrigin = url?.origin ?? null;
      group.spOrigin ??= exchange.origin;
      group.isAnswered = false;
    } else if (step.kind === 'Response') {
      group.spOrigin = url?.origin ?? null;
      group.isAnswered = true;
      if (url) group.acsPaths.add(`${url.hostname}${trimSlash(url.pathname)}`);
    }
  }
  const isSp = url !== null && (group.spOrigin === null || sameHost(group.spOrigin, url.origin));
  if (isSp && message?.step.kind !== 'AuthnRequest') {
    for (const { name } of exchange.cookiesSet) group.cookies.add(name);
  }
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

function trimSlash(path: string): string {
  return path.replace(/\/+$/, '');
}

function sameHost(left: string, right: string | undefined): boolean {
  return hostOf(left) === hostOf(right ?? '');
}

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '').replace(/:\d+$/, '');
}
