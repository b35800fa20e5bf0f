/** As much of autocannon as the bench uses: the package brings no types. */
declare module 'autocannon' {
  interface CannonResult {
    readonly requests: { readonly total: number };
    /** Seconds. */
    readonly duration: number;
    readonly non2xx: number;
    readonly errors: number;
  }
  export default function autocannon(options: object): Promise<CannonResult>;
}
