/** The built `serve` in a process of its own, on free ports with a data directory that is thrown away. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../run-command';

export interface ServeChild {
  readonly ready: {
    readonly idp: { readonly entityId: string; readonly sso: string };
    readonly sp: { readonly entityId: string; readonly login: string; readonly acs: string };
  };
  /** Bytes the process holds in memory; null where /proc does not tell. */
  readonly memory: () => number | null;
  readonly stop: () => Promise<void>;
}

export async function startServe(configuration: object): Promise<ServeChild> {
  const directory = mkdtempSync(join(tmpdir(), 'saml-workbench-bench-'));
  const config = join(directory, 'config.json');
  writeFileSync(config, JSON.stringify(configuration));
  const cli = join(projectRoot, 'out/main/cli.js');
  const args = ['serve', '--config', config, '--data', join(directory, 'data'), '--no-ui'];
  const ports = ['--idp-port', '0', '--sp-port', '0'];
  const child = spawn(process.execPath, [cli, ...args, ...ports], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ready = JSON.parse(await firstLine(child)) as ServeChild['ready'];
  return {
    ready,
    memory: () => readMemory(child.pid),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('exit', (code) =>
      reject(new Error(`serve ended with ${code ?? 'a signal'} before it was ready`)),
    );
  });
}

function readMemory(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
