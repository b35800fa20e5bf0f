/** Joined exchanges to a flow as the trace shows it: who sent what to whom, and how each was answered. */
import type { Flow, FlowStep, Lane } from '../../contract/model/trace';
import type { SeenExchange } from './see-exchange';

/** What `judge-flow` fills in. */
export type CapturedFlow = Omit<Flow, 'id'>;

/** `members` in order of time, at least one; `timeOf` in milliseconds since the epoch. */
export function buildFlow(
  members: readonly SeenExchange[],
  timeOf: (exchange: SeenExchange) => number,
  source: NonNullable<Flow['source']>,
  cookiesKnown: boolean,
): CapturedFlow {
  const start = Math.min(...members.map(timeOf));
  const lanes = findLanes(members);
  const steps: FlowStep[] = [];
  for (const member of members) {
    const elapsedMs = timeOf(member) - start;
    for (const step of stepsOf(member, lanes, cookiesKnown, member === members.at(-1))) {
      steps.push({ ...step, id: String(steps.length + 1), elapsedMs });
    }
  }
  const request = messageOf(members, 'AuthnRequest');
  const response = messageOf(members, 'Response');
  const spUrl = response?.url ?? (request ? null : members[0]?.url);
  return {
    startedAt: new Date(start).toISOString(),
    durationMs: Math.max(...members.map(timeOf)) - start,
    sp: spUrl?.host ?? hostOf(request?.message?.issuer) ?? 'unknown',
    idp: request?.url?.host ?? hostOf(response?.message?.issuer) ?? 'unknown',
    spEntityId: request?.message?.issuer ?? null,
    idpEntityId: response?.message?.issuer ?? null,
    initiatedBy: request || !response ? 'sp' : 'idp',
    outcome: 'waiting',
    subject: response?.message?.nameId ?? null,
    roles: [],
    stepCount: steps.length,
    errorCount: 0,
    warningCount: 0,
    headline: null,
    source,
    steps,
  };
}

function messageOf(members: readonly SeenExchange[], kind: string): SeenExchange | undefined {
  return members.findLast(({ message }) => message?.step.kind === kind);
}

type Lanes = ReadonlyMap<string, Exclude<Lane, 'browser'>>;

/** Which origin is whose: requests go to the IdP, Responses to the SP. Where one origin is both, it is the SP. */
function findLanes(members: readonly SeenExchange[]): Lanes {
  const lanes = new Map<string, Exclude<Lane, 'browser'>>();
  for (const { message, url } of members) {
    if (url && message?.step.kind === 'AuthnRequest') lanes.set(url.origin, 'idp');
  }
  for (const { message, url, isArtifact } of members) {
    if (url && (message?.step.kind === 'Response' || isArtifact)) lanes.set(url.origin, 'sp');
  }
  return lanes;
}

type Step = Omit<FlowStep, 'id' | 'elapsedMs'>;

function stepsOf(
  { record, url, message, exchange, isArtifact }: SeenExchange,
  lanes: Lanes,
  cookiesKnown: boolean,
  isLast: boolean,
): Step[] {
  const isRequest = message?.step.kind === 'AuthnRequest';
  const lane = isRequest ? 'idp' : (lanes.get(url?.origin ?? '') ?? 'sp');
  const path = url?.pathname ?? record.url;
  const asked: Step = {
    from: message === null ? 'browser' : lane === 'idp' ? 'sp' : 'idp',
    to: lane,
    label: message?.step.kind ?? (isArtifact ? 'Artifact' : `${record.method} ${path}`),
    method: record.method,
    url: record.url,
    status: null,
    message: message?.step ?? null,
    failed: false,
    exchange: { ...exchange, cookiesSent: exchange.cookiesSent ?? (cookiesKnown ? [] : null) },
  };
  const { status } = exchange;
  if (status === null || (status < 400 && !isLast)) return [asked];
  const answered: Step = {
    from: lane,
    to: 'browser',
    label: exchange.location === null ? String(status) : `${status} to ${shorten(exchange.location)}`,
    method: null,
    url: exchange.location,
    status,
    message: null,
    failed: status >= 400,
  };
  return [asked, answered];
}

function shorten(location: string): string {
  const text = location.split(/[?#]/, 1)[0] ?? location;
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function hostOf(entityId: string | null | undefined): string | null {
  if (entityId === null || entityId === undefined) return null;
  try {
    return new URL(entityId).host || entityId;
  } catch {
    return entityId;
  }
}
