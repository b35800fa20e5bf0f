/** A virtual display and the libraries Electron links to. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages } from './system';

const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libcups2',
  'fonts-dejavu-core',
];

/** Null when Electron can open a window under Xvfb here; else one line that says what is missing. */
export async function provisionDisplay(): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const problem = await installPackages(['xvfb', 'xauth', ...libraries]);
  if (!existsSync('/usr/bin/Xvfb')) return `no Xvfb: ${problem ?? 'it was not found'}`;
  return problem;
}

export interface VirtualDisplay {
  readonly name: string;
  readonly stop: () => void;
}

/** Starts Xvfb on a display of its own choosing. */
export function startVirtualDisplay(): Promise<VirtualDisplay> {
  return new Promise((resolve, reject) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code ?? 'a signal'}`)));
    child.stdio[3]?.once('data', (data: Buffer) => {
      child.removeAllListeners('exit');
      resolve({ name: `:${data.toString().trim()}`, stop: () => child.kill() });
    });
  });
}
