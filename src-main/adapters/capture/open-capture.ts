/** A path to the files of a capture: one file, everything in a folder, everything in a zip archive, or standard input. */
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import type { CaptureFile } from '../../app/capture/read-capture';
import { UsageError } from '../../app/usage-error';

export interface OpenedCapture {
  readonly files: AsyncIterable<CaptureFile>;
  /** Bytes of all files; null when it shows only at the end. */
  readonly total: number | null;
}

const PIECE = 512 * 1024;
const MAX_FILES = 20_000;
const MAX_ZIP = 256 * 1024 * 1024;
const MAX_UNZIPPED = 1024 * 1024 * 1024;
const MAX_MEMBER = 256 * 1024 * 1024;

/** Rejects with the system's error when it cannot be read, and with UsageError when an archive is too large or damaged. */
export async function openCapture(path: string): Promise<OpenedCapture> {
  if (path === '-') return { files: each([fileOf('standard input', process.stdin)]), total: null };
  const found = await stat(path);
  if (found.isDirectory()) return openFolder(path);
  if (await isZip(path)) return openZip(basename(path), await readZip(path, found.size));
  const stream = createReadStream(path, { highWaterMark: PIECE });
  return { files: each([fileOf(basename(path), stream)]), total: found.size };
}

/** What was dropped on the window, or sent to an operation: a zip archive or any other file of a capture. */
export function openCaptureContent(name: string, content: Uint8Array): OpenedCapture {
  if (content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4) {
    return openZip(name, content);
  }
  return { files: each([fileOf(name, each([content]))]), total: content.length };
}

async function openFolder(path: string): Promise<OpenedCapture> {
  const paths = (await listFiles(path)).sort();
  if (paths.length === 0) throw new UsageError(`The folder ${path} has no files`);
  const sizes = await Promise.all(paths.map(async (each) => (await stat(each)).size));
  async function* files(): AsyncGenerator<CaptureFile> {
    for (const each of paths) {
      yield fileOf(relative(path, each), createReadStream(each, { highWaterMark: PIECE }));
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

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32BE() === 0x504b0304;
  } finally {
    await file.close();
  }
}

async function readZip(path: string, size: number): Promise<Uint8Array> {
  if (size > MAX_ZIP) {
    throw new UsageError(
      `${path} is larger than ${MAX_ZIP / 1024 / 1024} MB`,
      'Unpack it and give the folder.',
    );
  }
  return readFile(path);
}

function openZip(name: string, archive: Uint8Array): OpenedCapture {
  let total = 0;
  let members: Record<string, Uint8Array>;
  try {
    members = unzipSync(archive, {
      filter: (member) => {
        const isFile = !member.name.endsWith('/') && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(member.name);
        if (isFile) total += member.originalSize;
        if (member.originalSize > MAX_MEMBER || total > MAX_UNZIPPED) {
          throw new UsageError(`${name} unpacks to more than is read`, 'Unpack it and give the folder.');
        }
        return isFile;
      },
    });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name} is a damaged zip archive: ${(error as Error).message}`);
  }
  const files = Object.entries(members).map(([member, octets]) => fileOf(member, each([octets])));
  return { files: each(files), total };
}

function fileOf(name: string, chunks: AsyncIterable<Uint8Array>): CaptureFile {
  return { name, chunks };
}

async function* each<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}
