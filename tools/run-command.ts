/** Runs a program and says how it ended; shared by every tool of the project. */
import { spawn, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(__dirname, '..');

export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

/** Runs to the end. `quiet` collects the output instead of showing it. Never rejects: a missing program is code 127. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { quiet?: boolean; timeoutMs?: number } = {},
): Promise<CommandResult> {
  const { quiet = false, timeoutMs, ...spawnOptions } = options;
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, [...args], {
      cwd: projectRoot,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
      ...spawnOptions,
    });
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => done({ code: 127, output: output + error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** A program installed with the project. */
export function localBin(name: string): string {
  return join(projectRoot, 'node_modules', '.bin', name);
}

/** First of the paths that exists; null when none does. */
export function firstExisting(paths: readonly (string | undefined)[]): string | null {
  return paths.find((path): path is string => path !== undefined && path !== '' && existsSync(path)) ?? null;
}
