/** Hands pieces from one who pushes to one who reads, one at a time: pushing answers when the piece was used. */

interface Waiting<T> {
  readonly piece: T;
  readonly used: () => void;
  readonly failed: (error: Error) => void;
}

export class PieceQueue<T> implements AsyncIterable<T> {
  private readonly waiting: Waiting<T>[] = [];
  private wake: () => void = () => undefined;
  private ended = false;
  private failure: { readonly error: Error } | null = null;

  /** Answers when the reader asks for the next piece; rejects when the queue fails. */
  push(piece: T): Promise<void> {
    return new Promise((used, failed) => {
      if (this.failure) {
        failed(this.failure.error);
        return;
      }
      this.waiting.push({ piece, used, failed });
      this.wake();
    });
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  /** Both sides get the error. */
  fail(error: Error): void {
    this.failure ??= { error };
    for (const { failed } of this.waiting.splice(0)) failed(error);
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      if (this.failure) throw this.failure.error;
      const [next] = this.waiting;
      if (next) {
        yield next.piece;
        this.waiting.shift();
        next.used();
      } else if (this.ended) {
        return;
      } else {
        await new Promise<void>((resolve) => (this.wake = resolve));
      }
    }
  }
}
