/** A path to the files of a capture: one file, everything in a folder, everything in a zip archive, or standard input. */
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { CaptureFile } from '../../app/capture/read-capture';
import { isZip, openZip } from '../../app/capture/read-zip';
import { UsageError } from '../../app/usage-error';

export interface OpenedCapture {
  readonly files: AsyncIterable<CaptureFile>;
  /** Bytes of all files; null when it shows only at the end. */
  readonly total: number | null;
}

const PIECE = 512 * 1024;
const MAX_FILES = 20_000;

/** Rejects with the system's error when it cannot be read, and with UsageError when an archive is too large or damaged. */
export async function openCapture(path: string): Promise<OpenedCapture> {
  if (path === '-') return { files: each([fileOf('standard input', process.stdin)]), total: null };
  const found = await stat(path);
  if (found.isDirectory()) return openFolder(path);
  if (isZip(await readHead(path))) {
    const files = openZip(basename(path), await readFile(path));
    return { files: each(files), total: null };
  }
  return { files: each([fileOf(basename(path), readPieces(path))]), total: found.size };
}

async function openFolder(path: string): Promise<OpenedCapture> {
  const paths = (await listFiles(path)).sort();
  if (paths.length === 0) throw new UsageError(`The folder ${path} has no files`);
  const sizes = await Promise.all(paths.map(async (each) => (await stat(each)).size));
  async function* files(): AsyncGenerator<CaptureFile> {
    for (const each of paths) {
      yield fileOf(relative(path, each), readPieces(each));
    }
  }
  return { files: files(), total: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Links are not followed: they may lead out of the folder, or round in circles. */
async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await listFiles(path)));
    else if (entry.isFile() && !entry.name.startsWith('.')) found.push(path);
    if (found.length > MAX_FILES) {
      throw new UsageError(`The folder ${folder} has more than ${MAX_FILES.toLocaleString('en-US')} files`);
    }
  }
  return found;
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A file piece by piece. The two buffers are used in turn: while one is looked at, the other is filled. */
async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    let [filled, free] = [Buffer.allocUnsafeSlow(PIECE), Buffer.allocUnsafeSlow(PIECE)];
    let reading = file.read(filled, 0, PIECE);
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      reading = file.read(free, 0, PIECE);
      // Who stops listening leaves a read behind, whose failure concerns nobody.
      reading.catch(() => undefined);
      yield filled.subarray(0, bytesRead);
      [filled, free] = [free, filled];
    }
  } finally {
    await file.close();
  }
}

function fileOf(name: string, chunks: AsyncIterable<Uint8Array>): CaptureFile {
  return { name, chunks };
}

async function* each<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}
