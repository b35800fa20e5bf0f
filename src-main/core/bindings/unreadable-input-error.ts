/** The one error for input in which no SAML message can be found: what was read, where it broke, what helps. */
export class UnreadableInputError extends Error {
  override readonly name = 'UnreadableInputError';
  /** Unwrapping steps that did succeed, outermost first. */
  readonly steps: readonly string[];
  /** What would help, one sentence; null when there is nothing to suggest. */
  readonly hint: string | null;

  constructor(message: string, steps: readonly string[], hint: string | null = null) {
    super(message);
    this.steps = steps;
    this.hint = hint;
  }
}
