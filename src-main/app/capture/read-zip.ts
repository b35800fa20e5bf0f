/** A zip archive to its files. Archives are hostile: what they unpack to is limited before anything is unpacked. */
import { unzipSync } from 'fflate';
import { UsageError } from '../usage-error';
import type { CaptureFile } from './read-capture';

const MAX_ARCHIVE = 256 * 1024 * 1024;
const MAX_MEMBER = 256 * 1024 * 1024;
const MAX_UNZIPPED = 1024 * 1024 * 1024;

/** By its first octets. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

/** Folders, hidden files and what macOS adds are left out. Throws UsageError when it is damaged or too large. */
export function openZip(name: string, archive: Uint8Array): CaptureFile[] {
  if (archive.length > MAX_ARCHIVE) throw tooLarge(name, `is larger than ${MAX_ARCHIVE / 1024 / 1024} MB`);
  let total = 0;
  try {
    const members = unzipSync(archive, {
      filter: (member) => {
        if (member.name.endsWith('/') || /(?:^|\/)(?:\.|__MACOSX\/)/.test(member.name)) return false;
        total += member.originalSize;
        if (member.originalSize > MAX_MEMBER || total > MAX_UNZIPPED)
          throw tooLarge(name, 'unpacks to more than is read');
        return true;
      },
    });
    return Object.entries(members).map(([member, octets]) => ({ name: member, chunks: once(octets) }));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name} is a damaged zip archive: ${(error as Error).message}`);
  }
}

function tooLarge(name: string, what: string): UsageError {
  return new UsageError(`${name} ${what}`, 'Unpack it and give the folder.');
}

async function* once(octets: Uint8Array): AsyncGenerator<Uint8Array> {
  yield octets;
}
