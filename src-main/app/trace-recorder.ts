/**
 * The trace: what the mock IdP and SP exchange, put together into flows. Messages of one login are joined by
 * the request's ID; what happened before a request or without one, by the handle its recorder was given.
 */
import type { CheckedInput } from '../contract/model/checked';
import type { Flow, FlowOutcome, FlowStep, FlowSummary } from '../contract/model/trace';
import type { Clock } from '../core/clock';

export interface NewFlow {
  readonly sp: string;
  readonly idp: string;
  readonly spEntityId: string | null;
  readonly idpEntityId: string | null;
  readonly initiatedBy: 'sp' | 'idp';
  /** ID of the AuthnRequest, or of the Response when there is no request. */
  readonly key: string;
}

export type NewStep = Omit<FlowStep, 'id' | 'elapsedMs' | 'failed'> & { readonly failed?: boolean };

/** Judges a recorded message once more, with what was known when it arrived. */
export type Recheck = () => Promise<CheckedInput> | CheckedInput;

export interface FlowEnd {
  readonly outcome: FlowOutcome;
  readonly subject?: string | null;
  readonly roles?: readonly string[];
  readonly checked?: CheckedInput;
  readonly headline?: string | null;
}

interface Kept {
  flow: Flow;
  readonly startedAt: number;
  readonly rechecks: Map<string, Recheck>;
}

const MAX_FLOWS = 5000;

export class TraceRecorder {
  private readonly flows = new Map<string, Kept>();
  private readonly byKey = new Map<string, string>();
  private readonly listeners = new Set<(summary: FlowSummary) => void>();
  private count = 0;

  constructor(private readonly clock: Clock) {}

  /** Begins a flow, or finds the one already known under that key; returns its id. */
  begin(start: NewFlow): string {
    const known = this.byKey.get(start.key);
    if (known !== undefined && this.flows.has(known)) return known;
    const startedAt = this.clock.now();
    const id = `flow-${++this.count}`;
    const flow: Flow = {
      id,
      startedAt: new Date(startedAt).toISOString(),
      durationMs: 0,
      sp: start.sp,
      idp: start.idp,
      spEntityId: start.spEntityId,
      idpEntityId: start.idpEntityId,
      initiatedBy: start.initiatedBy,
      outcome: 'waiting',
      subject: null,
      roles: [],
      stepCount: 0,
      errorCount: 0,
      warningCount: 0,
      headline: null,
      steps: [],
    };
    this.flows.set(id, { flow, startedAt, rechecks: new Map() });
    this.byKey.set(start.key, id);
    this.forgetOldest();
    this.tell(flow);
    return id;
  }

  /** Takes in a flow that was captured elsewhere, or replaces the one of that id; returns its id. */
  put(flow: Omit<Flow, 'id'>, id = `flow-${++this.count}`): string {
    this.flows.set(id, {
      flow: { ...flow, id },
      startedAt: Date.parse(flow.startedAt),
      rechecks: new Map(),
    });
    this.forgetOldest();
    this.tell({ ...flow, id });
    return id;
  }

  /** Makes a flow known under a further key: the ID of another message that belongs to it. */
  know(id: string, key: string): void {
    if (this.flows.has(id)) this.byKey.set(key, id);
  }

  /** Id of the flow that begun under that key; null when there is none. */
  find(key: string): string | null {
    return this.byKey.get(key) ?? null;
  }

  /** Appends a step; `recheck` judges its message on demand. Unknown flows (cleared meanwhile) are ignored. */
  add(id: string, step: NewStep, recheck?: Recheck): void {
    const kept = this.flows.get(id);
    if (!kept) return;
    const elapsedMs = this.clock.now() - kept.startedAt;
    const stepId = String(kept.flow.steps.length + 1);
    const steps = [...kept.flow.steps, { failed: false, ...step, id: stepId, elapsedMs }];
    kept.flow = { ...kept.flow, steps, stepCount: steps.length, durationMs: elapsedMs };
    if (recheck) kept.rechecks.set(stepId, recheck);
    this.tell(kept.flow);
  }

  /** True when the message is a step already (its sender was ours too); `recheck` then replaces the sender's. */
  attach(id: string, messageId: string | null, recheck: Recheck): boolean {
    const kept = this.flows.get(id);
    const step =
      messageId === null ? undefined : kept?.flow.steps.find(({ message }) => message?.id === messageId);
    if (!kept || !step) return false;
    kept.rechecks.set(step.id, recheck);
    return true;
  }

  /** Says how the login ended. */
  end(id: string, { outcome, subject, roles, checked, headline }: FlowEnd): void {
    const kept = this.flows.get(id);
    if (!kept) return;
    const count = (severity: string): number =>
      checked?.findings.filter((finding) => finding.severity === severity).length ?? 0;
    kept.flow = {
      ...kept.flow,
      outcome,
      subject: subject ?? kept.flow.subject,
      roles: [...(roles ?? kept.flow.roles)],
      errorCount: count('error'),
      warningCount: count('warning'),
      headline: headline ?? checked?.findings[0]?.title ?? null,
    };
    this.tell(kept.flow);
  }

  /** Newest first. */
  list(): FlowSummary[] {
    return [...this.flows.values()].map(({ flow }) => summarise(flow)).reverse();
  }

  get(id: string): Flow | null {
    return this.flows.get(id)?.flow ?? null;
  }

  recheck(id: string, step: string): Recheck | null {
    return this.flows.get(id)?.rechecks.get(step) ?? null;
  }

  get size(): number {
    return this.flows.size;
  }

  /** Removes every flow; returns how many there were. */
  clear(): number {
    const removed = this.flows.size;
    this.flows.clear();
    this.byKey.clear();
    return removed;
  }

  /** Yields a summary whenever a flow begins or changes, until the signal aborts. */
  async *watch(signal?: AbortSignal): AsyncGenerator<FlowSummary> {
    const queue: FlowSummary[] = [];
    let wake: () => void = () => undefined;
    const listen = (summary: FlowSummary): void => {
      queue.push(summary);
      wake();
    };
    const stop = (): void => wake();
    this.listeners.add(listen);
    signal?.addEventListener('abort', stop);
    try {
      while (signal?.aborted !== true) {
        const next = queue.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.listeners.delete(listen);
      signal?.removeEventListener('abort', stop);
    }
  }

  private tell(flow: Flow): void {
    const summary = summarise(flow);
    for (const listener of this.listeners) listener(summary);
  }

  private forgetOldest(): void {
    if (this.flows.size <= MAX_FLOWS) return;
    const [oldest] = this.flows.keys();
    if (oldest === undefined) return;
    this.flows.delete(oldest);
    for (const [key, id] of this.byKey) if (id === oldest) this.byKey.delete(key);
  }
}

function summarise(flow: Flow): FlowSummary {
  const { steps: _steps, ...summary } = flow;
  return summary;
}
