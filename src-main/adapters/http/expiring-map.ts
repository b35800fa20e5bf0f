/** A map that forgets: by age, and the oldest first when it is full, so that no visitor can fill the memory. */
import type { Clock } from '../../core/clock';

export class ExpiringMap<Value> {
  private readonly entries = new Map<string, { readonly value: Value; readonly until: number }>();

  constructor(
    private readonly clock: Clock,
    /** Milliseconds. */
    private readonly lifetime: number,
    private readonly maxEntries = 10_000,
  ) {}

  set(key: string, value: Value, until = this.clock.now() + this.lifetime): void {
    // A key cut out of a message would keep the whole message in memory; this copy does not.
    const own = Buffer.from(key, 'utf8').toString('utf8');
    this.entries.delete(own);
    this.entries.set(own, { value, until });
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.maxEntries && oldest !== undefined) this.entries.delete(oldest);
  }

  get(key: string): Value | undefined {
    const entry = this.entries.get(key);
    if (entry && entry.until <= this.clock.now()) this.entries.delete(key);
    return entry && entry.until > this.clock.now() ? entry.value : undefined;
  }

  delete(key: string): void {
    this.entries.delete(key);
  }

  /** Keys that are still valid. */
  keys(): string[] {
    const now = this.clock.now();
    return [...this.entries].filter(([, { until }]) => until > now).map(([key]) => key);
  }
}
