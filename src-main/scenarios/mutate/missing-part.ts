/** A change has nothing to change: the login lacks the part. Said aloud, so that no scenario passes untouched. */
export class MissingPartError extends Error {
  override readonly name = 'MissingPartError';
}
