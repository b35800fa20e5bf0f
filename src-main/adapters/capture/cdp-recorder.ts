/**
 * Turns what a browser's debugger tells (Chrome DevTools Protocol, domain Network) into flows of the trace, while
 * they happen. One request is told in up to four events in any order, and a redirect goes on under the same ID.
 */
import { buildFlow } from '../../app/capture/build-flow';
import type { Header, HttpRecord } from '../../app/capture/http-record';
import { joinFlows } from '../../app/capture/join-flows';
import { judgeFlow } from '../../app/capture/judge-flow';
import { readCookieNames, readSetCookies } from '../../app/capture/read-cookies';
import { seeExchange, type SeenExchange } from '../../app/capture/see-exchange';
import type { TraceRecorder } from '../../app/trace-recorder';
import type { SetCookie } from '../../contract/model/exchange';
import { requestEvent, requestExtraEvent, responseEvent, responseExtraEvent } from './cdp-events';

/** A page's debugger. */
export interface CdpTarget {
  readonly send: (method: string, params?: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

interface Hop {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  headers: readonly Header[];
  body: string | null;
  status: number | null;
  responseHeaders: readonly Header[];
  /** Null until the browser has told of them. */
  cookiesSent: readonly string[] | null;
  cookiesHeld: HttpRecord['cookiesHeld'];
  cookiesSet: readonly SetCookie[] | null;
  seen: SeenExchange | null;
}

/** The hops of one request ID, and how many of them the two kinds of further events have told of. */
interface Chain {
  readonly hops: Hop[];
  sentTold: number;
  answeredTold: number;
  readonly early: { readonly kind: 'sent' | 'answered'; readonly params: unknown }[];
}

const MAX_HOPS = 2000;
const MAX_POST = 12 * 1024 * 1024;
const SETTLE_MS = 150;

export class CdpRecorder {
  private readonly chains = new Map<string, Chain>();
  private readonly hops: Hop[] = [];
  private readonly flowIds = new Map<Hop, { readonly id: string; readonly state: string }>();
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly trace: Pick<TraceRecorder, 'put'>,
    private readonly log: (line: string) => void,
  ) {}

  /** Asks a page's debugger to tell of its requests, form bodies included. */
  async watch(target: CdpTarget): Promise<void> {
    await target.send('Network.enable', { maxPostDataSize: MAX_POST });
  }

  /** An event of a page; `page` tells the request IDs of one page from those of another. */
  tell(page: string, target: CdpTarget, method: string, params: unknown): void {
    if (method === 'Network.requestWillBeSent') this.sent(page, target, params);
    else if (method === 'Network.requestWillBeSentExtraInfo') this.more(page, 'sent', params);
    else if (method === 'Network.responseReceivedExtraInfo') this.more(page, 'answered', params);
    else if (method === 'Network.responseReceived') this.answered(page, params);
  }

  /** Resolves when everything told so far is in the trace. */
  async settle(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.working = this.working.then(() => this.update());
    await this.working;
  }

  private sent(page: string, target: CdpTarget, params: unknown): void {
    const event = requestEvent.safeParse(params).data;
    if (!event || !isOfInterest(event.type, event.request)) return;
    const { requestId, request, redirectResponse, wallTime } = event;
    const chain = this.chainOf(`${page}/${requestId}`);
    const last = chain.hops.at(-1);
    if (last && redirectResponse) {
      last.status = redirectResponse.status;
      if (last.responseHeaders.length === 0) last.responseHeaders = toHeaders(redirectResponse.headers);
      last.seen = null;
    }
    const hop: Hop = {
      at: Math.round(wallTime * 1000),
      method: request.method,
      url: `${request.url}${request.urlFragment ?? ''}`,
      headers: toHeaders(request.headers),
      body: request.postData ?? null,
      status: null,
      responseHeaders: [],
      cookiesSent: null,
      cookiesHeld: [],
      cookiesSet: null,
      seen: null,
    };
    chain.hops.push(hop);
    this.hops.push(hop);
    if (this.hops.length > MAX_HOPS) this.hops.shift();
    for (const { kind, params: early } of chain.early.splice(0)) this.more(page, kind, early);
    if (request.hasPostData === true && hop.body === null) void this.fetchBody(target, requestId, hop);
    this.schedule();
  }

  /** Large forms are not told with the request. */
  private async fetchBody(target: CdpTarget, requestId: string, hop: Hop): Promise<void> {
    const answer = await target.send('Network.getRequestPostData', { requestId }).catch(() => null);
    const body = (answer as { postData?: unknown } | null)?.postData;
    if (typeof body !== 'string') return;
    hop.body = body;
    this.change(hop);
  }

  /** The headers as they travelled, and what became of each cookie: one event for each hop, in their order. */
  private more(page: string, kind: 'sent' | 'answered', params: unknown): void {
    const schema = kind === 'sent' ? requestExtraEvent : responseExtraEvent;
    const requestId = schema.safeParse(params).data?.requestId;
    if (requestId === undefined) return;
    const chain = this.chainOf(`${page}/${requestId}`);
    const hop = chain.hops[kind === 'sent' ? chain.sentTold : chain.answeredTold];
    if (!hop) {
      if (chain.early.length < 40) chain.early.push({ kind, params });
      return;
    }
    if (kind === 'sent') {
      chain.sentTold++;
      describeSent(hop, params);
    } else {
      chain.answeredTold++;
      describeAnswered(hop, params);
    }
    this.change(hop);
  }

  private answered(page: string, params: unknown): void {
    const event = responseEvent.safeParse(params).data;
    const hop = event && this.chains.get(`${page}/${event.requestId}`)?.hops.at(-1);
    if (!event || !hop) return;
    hop.status ??= event.response.status;
    if (hop.responseHeaders.length === 0) hop.responseHeaders = toHeaders(event.response.headers);
    this.change(hop);
  }

  private chainOf(key: string): Chain {
    const known = this.chains.get(key);
    if (known) return known;
    const chain: Chain = { hops: [], sentTold: 0, answeredTold: 0, early: [] };
    this.chains.set(key, chain);
    const [oldest] = this.chains.keys();
    if (this.chains.size > MAX_HOPS && oldest !== undefined) this.chains.delete(oldest);
    return chain;
  }

  private change(hop: Hop): void {
    hop.seen = null;
    this.schedule();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.settle().catch((error: unknown) => this.log(`Trace browser: ${String(error)}`));
    }, SETTLE_MS);
  }

  /** Joins everything anew and puts the flows that changed into the trace. */
  private async update(): Promise<void> {
    const hopOf = new Map<SeenExchange, Hop>();
    for (const hop of this.hops) {
      hop.seen ??= seeExchange(recordOf(hop));
      hopOf.set(hop.seen, hop);
    }
    const timeOf = (seen: SeenExchange): number => hopOf.get(seen)?.at ?? 0;
    const seen = [...hopOf.keys()].sort((left, right) => timeOf(left) - timeOf(right));
    for (const members of joinFlows(seen, timeOf)) {
      const hops = members.flatMap((each) => hopOf.get(each) ?? []);
      const [first] = hops;
      if (!first) continue;
      const flow = buildFlow(members, timeOf, 'browser', false);
      const state = JSON.stringify(flow.steps.map(({ label, exchange }) => [label, exchange]));
      const known = hops.flatMap((hop) => this.flowIds.get(hop) ?? [])[0];
      if (known?.state === state) continue;
      const judged = await judgeFlow(flow);
      const id = this.trace.put(judged.flow, known?.id, judged.findings);
      for (const hop of hops) this.flowIds.set(hop, { id, state });
    }
  }
}

/** Pages and what they post; of scripts' requests only those that carry a message. */
function isOfInterest(
  type: string | undefined,
  { url, postData }: { readonly url: string; readonly postData?: string | undefined },
): boolean {
  if (!/^https?:/.test(url)) return false;
  return type === 'Document' || /SAML(?:Request|Response|art)=/.test(`${url} ${postData ?? ''}`);
}

function describeSent(hop: Hop, params: unknown): void {
  const event = requestExtraEvent.safeParse(params).data;
  if (!event) return;
  hop.headers = toHeaders(event.headers);
  const cookies = event.associatedCookies ?? [];
  const header = hop.headers.find(([name]) => name.toLowerCase() === 'cookie')?.[1];
  hop.cookiesSent =
    header === undefined
      ? cookies.flatMap(({ cookie, blockedReasons }) => (blockedReasons.length === 0 ? [cookie.name] : []))
      : readCookieNames(header);
  hop.cookiesHeld = cookies.flatMap(({ cookie, blockedReasons: [reason] }) =>
    reason === undefined ? [] : [{ name: cookie.name, reason }],
  );
}

function describeAnswered(hop: Hop, params: unknown): void {
  const event = responseExtraEvent.safeParse(params).data;
  if (!event) return;
  hop.responseHeaders = toHeaders(event.headers);
  if (event.statusCode !== undefined) hop.status = event.statusCode;
  const lines = hop.responseHeaders.flatMap(([name, value]) =>
    name.toLowerCase() === 'set-cookie' ? value.split('\n') : [],
  );
  const refused = new Map(
    (event.blockedCookies ?? []).map(({ cookieLine, blockedReasons }) => [cookieLine, blockedReasons[0]]),
  );
  hop.cookiesSet = lines.flatMap((line) =>
    readSetCookies([line], hop.at).map((cookie) => ({ ...cookie, refused: refused.get(line) ?? null })),
  );
}

function recordOf(hop: Hop): HttpRecord {
  const { at, method, url, headers, body, status, cookiesSent, cookiesHeld, cookiesSet } = hop;
  // The cookies were read with what became of them: the bare headers would hide it.
  const responseHeaders = hop.responseHeaders.filter(
    ([name]) => cookiesSet === null || name.toLowerCase() !== 'set-cookie',
  );
  return {
    place: `${method} ${url.split('?')[0] ?? url}`,
    at,
    method,
    url,
    requestHeaders: headers,
    body,
    status,
    responseHeaders,
    cookiesSent,
    cookiesSet,
    cookiesHeld,
    decoded: null,
  };
}

function toHeaders(headers: Readonly<Record<string, string>>): Header[] {
  return Object.entries(headers);
}
