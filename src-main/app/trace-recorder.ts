/**
 * The trace: what the mock IdP and SP exchange, put together into flows. Messages of one login are joined by
 * the request's ID; what happened before a request or without one, by the handle its recorder was given. The
 * newest flows are held here, where the listeners find them at once; with a store, everything is written there
 * shortly after, and nothing is told before it is.
 */
import type { CheckedInput, Finding } from '../contract/model/checked';
import type { Flow, FlowOutcome, FlowStep, FlowSummary } from '../contract/model/trace';
import type { Clock } from '../core/clock';
import type { FlowStore } from './store/flow-store';
import { WriteBehind } from './store/write-behind';

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

/** Flows held in memory: all there are, or the newest of those a store has as well. */
const HELD = { alone: 5000, beforeStore: 1000 } as const;

export class TraceRecorder {
  private readonly flows = new Map<string, Kept>();
  private readonly byKey = new Map<string, string>();
  private readonly listeners = new Set<(summary: FlowSummary) => void>();
  private count = 0;

  private readonly writer: WriteBehind | null;
  /** Called after each write to the store; whoever limits what is kept sets it. */
  afterWrite: () => void = () => undefined;

  /** Without a store, flows live as long as the process. `held`: how many of them are in memory at most. */
  constructor(
    private readonly clock: Clock,
    store: FlowStore | null = null,
    private readonly held: number = store === null ? HELD.alone : HELD.beforeStore,
  ) {
    this.count = store?.lastNumber ?? 0;
    this.writer =
      store &&
      new WriteBehind(
        store,
        (id) => this.flows.get(id)?.flow,
        (summary) => this.announce(summary),
        clock,
        () => this.afterWrite(),
      );
  }

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
    this.writer?.renew(id);
    this.tell(flow);
    return id;
  }

  /**
   * Takes in a flow that was captured elsewhere, or replaces the one of that id; returns its id. `findings`, by id
   * of the step they belong to, are what it is found by besides its content.
   */
  put(
    flow: Omit<Flow, 'id'>,
    id = `flow-${++this.count}`,
    findings: ReadonlyMap<string, readonly Finding[]> = new Map(),
  ): string {
    this.flows.set(id, {
      flow: { ...flow, id },
      startedAt: Date.parse(flow.startedAt),
      rechecks: new Map(),
    });
    this.writer?.renew(id);
    for (const [stepId, found] of findings)
      this.writer?.judge(id, { stepId, findings: found, checked: null });
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
    const judged = checked?.messages[0]?.id ?? null;
    const step =
      judged === null ? undefined : kept.flow.steps.findLast(({ message }) => message?.id === judged);
    if (checked && step) this.writer?.judge(id, { stepId: step.id, findings: checked.findings, checked });
    this.tell(kept.flow);
  }

  /** Resolves once everything recorded until now is in the store; at once without one. */
  async flush(): Promise<void> {
    await this.writer?.flush();
  }

  /** Forgets flows that were removed from the store; what is still recorded of them is ignored. */
  forget(ids: readonly string[]): void {
    const gone = new Set(ids);
    for (const id of gone) {
      this.flows.delete(id);
      this.writer?.forget(id);
    }
    for (const [key, id] of this.byKey) if (gone.has(id)) this.byKey.delete(key);
  }

  /** Tells watchers of a flow that was changed in the store. */
  announce(summary: FlowSummary): void {
    for (const listener of this.listeners) listener(summary);
  }

  /** Those held here, newest first. */
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
    this.forget([...this.flows.keys()]);
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
    if (this.writer) this.writer.touch(flow.id);
    else this.announce(summarise(flow));
  }

  private forgetOldest(): void {
    if (this.flows.size <= this.held) return;
    for (const id of this.flows.keys()) {
      // What is not written yet stays until it is: on a full disk, memory is the only place it has.
      if (this.writer?.isPending(id) === true) continue;
      this.forget([id]);
      return;
    }
  }
}

function summarise(flow: Flow): FlowSummary {
  const { steps: _steps, ...summary } = flow;
  return summary;
}
