/**
 * One process at a time writes a data directory. The lock is a file that names its process; the lock of a process
 * that is gone, killed or lost with the machine, is taken over.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holder {
  readonly pid: number;
  /** When the system started that process, in its own units: another process may be given the same number. */
  readonly started: string | null;
}

export interface DirectoryLock {
  readonly release: () => void;
}

const heldHere = new Set<string>();

/** Takes the lock of `directory`, which exists; answers the number of the process that has it when that fails. */
export function lockDirectory(directory: string): DirectoryLock | { readonly heldBy: number } {
  const file = join(directory, 'trace.lock');
  if (heldHere.has(file)) return { heldBy: process.pid };
  const holder = readHolder(file);
  if (holder && holder.pid !== process.pid && isAlive(holder)) return { heldBy: holder.pid };
  if (holder) rmSync(file, { force: true });
  const own: Holder = { pid: process.pid, started: startOf(process.pid) };
  try {
    writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // Two began at once, and the other was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return { heldBy: readHolder(file)?.pid ?? 0 };
  }
  heldHere.add(file);
  return {
    release: () => {
      heldHere.delete(file);
      rmSync(file, { force: true });
    },
  };
}

function readHolder(file: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const [, pid] = /"pid":(\d{1,10})/.exec(text) ?? [];
  const [, started] = /"started":"(\d+)"/.exec(text) ?? [];
  return { pid: Number(pid ?? 0), started: started ?? null };
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return started === null || now === null || started === now;
}

/** Where the system tells (Linux: field 22 of /proc/PID/stat, after the name in brackets); null elsewhere. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
