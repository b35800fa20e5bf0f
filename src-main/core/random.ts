/** The source of randomness the core is given; tests pass a counted one, adapters node:crypto's. */
export interface Random {
  /** `count` fresh bytes, fit for identifiers and for keys. */
  bytes(count: number): Uint8Array;
}
