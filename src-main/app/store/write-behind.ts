/**
 * Writes what was recorded shortly after, many changes at once: a login costs one commit, not one for each step.
 * Watchers are told of a change when it is safe and not before, so that nothing shown is ever lost. What cannot be
 * written is told all the same, with the store's notice, and tried again with the next change.
 */
import type { Flow, FlowSummary } from '../../contract/model/trace';
import type { Clock } from '../../core/clock';
import type { FlowSave, FlowStore, StepJudgement } from './flow-store';

/** Milliseconds: about what a login needs from step to step, and too short to be noticed. */
const DELAY_MS = 20;

export class WriteBehind {
  /** Ids of flows that changed, with their judgements since the last write. */
  private changed = new Map<string, StepJudgement[]>();
  /** How many steps of a flow are in the store, or on their way there. */
  private readonly written = new Map<string, number>();
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly store: Pick<FlowStore, 'save'>,
    private readonly find: (id: string) => Flow | undefined,
    private readonly tell: (summary: FlowSummary) => void,
    private readonly clock: Clock,
    private readonly afterWrite: () => void,
  ) {}

  /** The flow is new, or to be written as a whole. */
  renew(id: string): void {
    this.written.set(id, 0);
    this.touch(id);
  }

  touch(id: string): void {
    if (!this.changed.has(id)) this.changed.set(id, []);
    this.timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  judge(id: string, judgement: StepJudgement): void {
    this.touch(id);
    this.changed.get(id)?.push(judgement);
  }

  isPending(id: string): boolean {
    return this.changed.has(id);
  }

  /** The flow is held no longer, or was removed: nothing more is written of it. */
  forget(id: string): void {
    this.changed.delete(id);
    this.written.delete(id);
  }

  /** Resolves once everything recorded until now is written, or could not be. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    const changed = this.changed;
    if (changed.size === 0) return;
    this.changed = new Map();
    const batch = [...changed].flatMap(([id, judgements]) => this.saveOf(id, judgements));
    try {
      const summaries = await this.store.save(batch);
      summaries.forEach((summary) => this.tell(summary));
      this.afterWrite();
    } catch {
      // The store's notice says why. All of it is tried again, with whatever came meanwhile.
      for (const { summary, firstPlace, judgements } of batch) {
        const { id } = summary;
        this.written.set(id, Math.min(firstPlace, this.written.get(id) ?? 0));
        this.changed.set(id, [...judgements, ...(this.changed.get(id) ?? [])]);
        this.tell(summary);
      }
    }
  }

  private saveOf(id: string, judgements: readonly StepJudgement[]): FlowSave[] {
    const flow = this.find(id);
    if (!flow) return [];
    const { steps, ...summary } = flow;
    const firstPlace = this.written.get(id) ?? 0;
    this.written.set(id, steps.length);
    return [{ summary, keptAt: this.clock.now(), steps: steps.slice(firstPlace), firstPlace, judgements }];
  }
}
