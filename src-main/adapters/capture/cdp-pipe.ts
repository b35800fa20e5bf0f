/**
 * The DevTools protocol over two pipes to a browser we started. No port is opened: nobody else on the machine can
 * reach the browser, and it ends with this process.
 */
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  sessionId: z.string().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

export interface CdpEvent {
  readonly method: string;
  readonly params: unknown;
  readonly sessionId: string | null;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class CdpPipe {
  private readonly waiting = new Map<number, Waiting>();
  private readonly pieces: string[] = [];
  private last = 0;

  constructor(
    private readonly input: Writable,
    output: Readable,
    private readonly onEvent: (event: CdpEvent) => void,
  ) {
    output.setEncoding('utf8').on('data', (text: string) => this.read(text));
    output.on('close', () => this.close());
    input.on('error', () => this.close());
  }

  /** Rejects when the browser refuses or goes away. */
  send(method: string, params: Readonly<Record<string, unknown>> = {}, sessionId?: string): Promise<unknown> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  private close(): void {
    for (const { reject } of this.waiting.values()) reject(new Error('The browser has gone'));
    this.waiting.clear();
  }

  /** Messages end with a NUL; a large one comes in pieces. */
  private read(text: string): void {
    const parts = text.split('\0');
    for (const [index, part] of parts.entries()) {
      this.pieces.push(part);
      if (index === parts.length - 1) break;
      this.take(this.pieces.splice(0).join(''));
    }
  }

  private take(text: string): void {
    const message = messageSchema.safeParse(parse(text)).data;
    if (!message) return;
    const { id, method, params, sessionId, result, error } = message;
    if (id === undefined) {
      if (method !== undefined) this.onEvent({ method, params, sessionId: sessionId ?? null });
      return;
    }
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
