/**
 * Imports whose files come in pieces from the interface: read while they arrive, so that no piece waits in memory
 * for the next, and cancelled by saying so or by leaving one alone while others begin.
 */
import type { Imported, ImportPiece, ImportProgress } from '../../contract/model/capture';
import type { Clock } from '../../core/clock';
import type { TraceRecorder } from '../trace-recorder';
import { UsageError } from '../usage-error';
import { importCapture, type ImportedCapture } from './import-capture';
import { PieceQueue } from './piece-queue';
import type { CaptureFile } from './read-capture';
import { isZip, openZip } from './read-zip';

interface Upload {
  readonly files: PieceQueue<CaptureFile>;
  readonly stop: AbortController;
  readonly done: Promise<ImportedCapture>;
  current: { readonly index: number; readonly pieces: PieceQueue<Uint8Array> } | null;
  progress: ImportProgress;
}

const MAX_UPLOADS = 4;
const MAX_TOLD = 200;

export class CaptureUploads {
  private readonly uploads = new Map<string, Upload>();
  private count = 0;

  constructor(
    private readonly trace: Pick<TraceRecorder, 'put'>,
    private readonly clock: Clock,
  ) {}

  /** `total`: bytes of all files. Of more than a few imports under way the oldest is given up. */
  begin(total: number): string {
    const id = `import-${++this.count}`;
    const stop = new AbortController();
    const files = new PieceQueue<CaptureFile>();
    const upload: Upload = {
      files,
      stop,
      current: null,
      progress: { entries: 0, bytes: 0, total, secondsLeft: null },
      done: importCapture(unzipped(files), {
        clock: this.clock,
        total,
        signal: stop.signal,
        onProgress: (progress) => (upload.progress = progress),
      }),
    };
    // Whoever appends or finishes hears of it; nobody else has to.
    upload.done.catch((error: unknown) => fail(upload, error));
    this.uploads.set(id, upload);
    for (const oldest of this.uploads.keys()) {
      if (this.uploads.size <= MAX_UPLOADS) break;
      this.cancel(oldest);
    }
    return id;
  }

  /** Answers when the piece was read. Rejects with UsageError when the import failed, or is not known. */
  async append({ id, file, name, data }: ImportPiece): Promise<ImportProgress> {
    const upload = this.find(id);
    if (upload.current?.index !== file) {
      upload.current?.pieces.end();
      const pieces = new PieceQueue<Uint8Array>();
      upload.current = { index: file, pieces };
      void upload.files.push({ name, chunks: pieces }).catch(() => undefined);
    }
    await upload.current.pieces.push(Buffer.from(data, 'base64'));
    return upload.progress;
  }

  /** Puts the flows into the trace. Rejects with UsageError when there was nothing to import. */
  async finish(id: string): Promise<Imported> {
    const upload = this.find(id);
    upload.current?.pieces.end();
    upload.files.end();
    const imported = await upload.done.finally(() => this.uploads.delete(id));
    return {
      flows: imported.flows.map(({ flow, findings }) => this.trace.put(flow, undefined, findings)),
      files: imported.files,
      entries: imported.entries,
      messages: imported.messages,
      broken: imported.problems.slice(0, MAX_TOLD).map((problem) => ({ ...problem })),
      brokenCount: imported.problems.length,
    };
  }

  /** Nothing of it is kept. An import that is not known any more is no error. */
  cancel(id: string): void {
    const upload = this.uploads.get(id);
    if (!upload) return;
    this.uploads.delete(id);
    const reason = new UsageError('The import was cancelled');
    upload.stop.abort(reason);
    fail(upload, reason);
  }

  private find(id: string): Upload {
    const upload = this.uploads.get(id);
    if (upload) return upload;
    throw new UsageError(`There is no import ${id} under way`, 'It was cancelled or has ended: begin again.');
  }
}

function fail({ files, current }: Upload, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  current?.pieces.fail(error);
  files.fail(error);
}

/** Archives among the files as the files in them. */
async function* unzipped(files: AsyncIterable<CaptureFile>): AsyncGenerator<CaptureFile> {
  for await (const { name, chunks } of files) {
    const pieces = chunks[Symbol.asyncIterator]();
    const first = await pieces.next();
    const head = first.done === true ? new Uint8Array(0) : first.value;
    const all = restOf(head, pieces);
    if (!isZip(head)) {
      yield { name, chunks: all };
      continue;
    }
    const whole: Uint8Array[] = [];
    for await (const piece of all) whole.push(piece);
    yield* openZip(name, Buffer.concat(whole));
  }
}

async function* restOf(head: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}
