/** The clock the core is given: nothing below the adapters reads the system's own. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
}
