/**
 * The trace as the operations see it: what the recorder holds and what the store has kept, as one. Reading first
 * writes what is pending, so that a flow just seen is found. What was removed last can be put back for as long as
 * the process lives; in the file it is gone at once.
 */
import type { CheckedInput } from '../../contract/model/checked';
import type { Flow, FlowMarks, FlowPage, FlowQuery, FlowSummary } from '../../contract/model/trace';
import type { Clock } from '../../core/clock';
import type { TraceRecorder } from '../trace-recorder';
import type { FlowStore, KeptFlow, Retention, StoreState } from './flow-store';

export interface Removal {
  readonly removed: number;
  /** Names this removal, to take it back; null when nothing was removed, or too much to be held. */
  readonly undo: string | null;
}

const MAX_HELD = 2000;
const RETAIN_EVERY = 500;
/** Without a file, fewer are kept: memory is dearer than disk. */
const MAX_IN_MEMORY = 5000;

export class FlowArchive {
  private regret: { readonly name: string; readonly flows: readonly KeptFlow[] } | null = null;
  private removals = 0;
  private retainedAt = 0;

  constructor(
    private readonly recorder: TraceRecorder,
    private readonly store: FlowStore,
    private readonly clock: Clock,
    private readonly retention: Retention,
  ) {
    recorder.afterWrite = () => void this.retainIfDue();
  }

  state(): StoreState {
    return this.store.state();
  }

  async search(query: FlowQuery): Promise<FlowPage> {
    await this.prepare();
    return this.store.search(query);
  }

  /** Newest first, at most `limit`. */
  async list(limit: number): Promise<FlowSummary[]> {
    return (await this.search({ limit })).flows;
  }

  async get(id: string): Promise<Flow | null> {
    await this.prepare();
    // What a full disk kept out of the store is shown all the same.
    return (await this.store.get(id)) ?? this.recorder.get(id);
  }

  /** How a step was judged when that was known; null for a step that never was. Kept from the first look on. */
  async judgement(id: string, stepId: string): Promise<CheckedInput | null> {
    await this.prepare();
    const recheck = this.recorder.recheck(id, stepId);
    if (!recheck) return this.store.getJudgement(id, stepId);
    const checked = await recheck();
    await this.store.judge(id, stepId, checked).catch(() => undefined);
    return checked;
  }

  /** Answers the flows as they are then; watchers are told. Rejects with StoreError. */
  async mark(ids: readonly string[], marks: FlowMarks): Promise<FlowSummary[]> {
    await this.prepare();
    const changed = await this.store.mark(ids, marks);
    changed.forEach((summary) => this.recorder.announce(summary));
    return changed;
  }

  async remove(ids: readonly string[]): Promise<Removal> {
    await this.prepare();
    const flows = ids.length <= MAX_HELD ? await this.store.take(ids) : [];
    this.recorder.forget(ids);
    const removed = await this.store.remove(ids);
    return { removed, undo: this.hold(flows) };
  }

  async clear(): Promise<Removal> {
    await this.prepare();
    const all = this.state().count <= MAX_HELD ? await this.allIds() : [];
    const flows = await this.store.take(all);
    this.recorder.clear();
    const removed = await this.store.clear();
    return { removed, undo: this.hold(flows) };
  }

  /** Puts back what the last removal took; answers how many, 0 when it is held no longer. */
  async restore(undo: string): Promise<number> {
    if (this.regret?.name !== undo) return 0;
    const { flows } = this.regret;
    await this.store.putBack(flows);
    this.regret = null;
    for (const { flow } of flows) {
      const { steps: _steps, ...summary } = flow;
      this.recorder.announce(summary);
    }
    return flows.length;
  }

  /** Flows with all they hold, one after the other, in the order of `ids`. */
  async *read(ids: readonly string[]): AsyncGenerator<Flow> {
    for (const id of ids) {
      const flow = await this.get(id);
      if (flow) yield flow;
    }
  }

  private async prepare(): Promise<void> {
    await this.recorder.flush();
    await this.retainIfDue();
  }

  /** At the first look, and whenever some hundred flows more have come. */
  private async retainIfDue(): Promise<void> {
    const { count, file } = this.state();
    if (this.retainedAt !== 0 && count < this.retainedAt + RETAIN_EVERY) return;
    // Set first: what comes while it is at work does not start it again. It holds also when nothing can be removed.
    this.retainedAt = Math.max(1, count);
    const flows = file === null ? Math.min(this.retention.flows, MAX_IN_MEMORY) : this.retention.flows;
    const gone = await this.store.retain({ ...this.retention, flows }, this.clock.now()).catch(() => []);
    this.recorder.forget(gone);
    this.retainedAt = Math.max(1, this.state().count);
  }

  private async allIds(): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.store.search({ limit: 1000, ...(cursor === undefined ? {} : { cursor }) });
      ids.push(...page.flows.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return ids;
  }

  private hold(flows: readonly KeptFlow[]): string | null {
    if (flows.length === 0) return null;
    this.regret = { name: `removal-${++this.removals}`, flows };
    return this.regret.name;
  }
}
