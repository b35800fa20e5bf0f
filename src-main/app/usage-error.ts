/** What the caller asked for does not exist or does not fit together: their mistake, told so that they can mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    message: string,
    /** What would help, one sentence; null when the message says it all. */
    readonly hint: string | null = null,
  ) {
    super(message);
  }
}
