/** What was shown is there after the process was killed in the middle of writing, and two processes keep apart. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDirectory } from '../../../../src-main/adapters/store/directory-lock';
import { openFlowStore } from '../../../../src-main/adapters/store/open-flow-store';

const clock = { now: () => Date.UTC(2026, 0, 1) };
const ENOUGH = 40;
let directory: string;
let child: ChildProcess | null = null;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'saml-workbench-survival-'));
});

afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
  rmSync(directory, { recursive: true, force: true });
});

/** Starts a process that writes; resolves with the last line for each flow once there are enough of them. */
async function writeAWhile(): Promise<Map<string, number>> {
  const shown = new Map<string, number>();
  const script = join(__dirname, 'write-until-killed.ts');
  const writer = spawn(process.execPath, ['--import', 'tsx', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = writer;
  let rest = '';
  await new Promise<void>((resolve) => {
    writer.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) shown.set(line.split(' ')[0] ?? '', Number(line.split(' ')[1]));
      if (shown.size >= ENOUGH) resolve();
    });
  });
  return shown;
}

describe('a killed process', () => {
  it('loses nothing that was shown', async () => {
    const shown = await writeAWhile();
    const ended = new Promise((resolve) => child?.once('close', resolve));
    child?.kill('SIGKILL');
    await ended;
    const store = await openFlowStore(directory, clock);
    expect(store.state()).toMatchObject({ file: join(directory, 'trace.db'), notice: null });
    for (const [id, stepCount] of shown) {
      const flow = await store.get(id);
      expect(flow?.steps.length, id).toBeGreaterThanOrEqual(stepCount);
      expect(flow?.steps.length, id).toBe(flow?.stepCount);
    }
    expect(store.lastNumber).toBeGreaterThanOrEqual(shown.size);
    await store.close();
  });
});

describe.skipIf(process.platform === 'win32')('a full disk', () => {
  it('is said in words, loses nothing, and is over once there is room', () => {
    const script = join(__dirname, 'fill-until-full.ts');
    // Files of this process may not grow beyond 600 blocks of 512 or 1024 bytes.
    const run = `ulimit -f 600; exec "${process.execPath}" --import tsx "${script}" "${directory}"`;
    const { full, held, after } = JSON.parse(execFileSync('sh', ['-c', run], { encoding: 'utf8' })) as Record<
      'full' | 'held' | 'after',
      Record<string, unknown>
    >;
    expect(full.problem).toMatch(/^The disk is full, or .*trace\.db cannot be written: .*Make room/);
    expect(full.notice).toBe(full.problem);
    expect(full.kept).toBeGreaterThan(3);
    expect(full.found).toBe(full.kept);
    expect(held).toEqual({ inMemory: 1, stored: null });
    expect(after).toEqual({ notice: null, steps: 1 });
  });
});

describe('a data directory in use', () => {
  it('is left to the process that has it, and that is said', async () => {
    await writeAWhile();
    const store = await openFlowStore(directory, clock);
    expect(store.state()).toMatchObject({
      file: null,
      notice: `Another workbench (process ${child?.pid}) has the data directory ${directory} open. Flows are kept in memory and are gone when this workbench ends.`,
    });
    await store.close();
  });

  it('is free again once closed, and not twice within one process', async () => {
    const first = await openFlowStore(directory, clock);
    const second = await openFlowStore(directory, clock);
    expect(second.state().notice).toContain('(this process)');
    await second.close();
    await first.close();
    const third = await openFlowStore(directory, clock);
    expect(third.state().notice).toBeNull();
    await third.close();
  });

  it.each([
    ['a process that is gone', '{"pid":999999999,"started":null}'],
    ['another process of the same number', `{"pid":${process.ppid},"started":"1"}`],
    ['nothing that can be read', 'xyz'],
  ])('is taken over from %s', (_what, content) => {
    writeFileSync(join(directory, 'trace.lock'), content);
    const lock = lockDirectory(directory);
    expect(lock).toHaveProperty('release');
    if ('release' in lock) lock.release();
  });

  it('that cannot be used keeps flows in memory and says why', async () => {
    const file = join(directory, 'file');
    writeFileSync(file, '');
    const store = await openFlowStore(join(file, 'below'), clock);
    expect(store.state().file).toBeNull();
    expect(store.state().notice).toMatch(/ENOTDIR|EEXIST/);
    await store.close();
  });
});
