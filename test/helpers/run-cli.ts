/** The real command line in a process of its own, from source: exit code, both streams. */
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const preload = join(mkdtempSync(join(tmpdir(), 'saml-workbench-cli-')), 'version.cjs');
// The build puts the version in; from source it has to be there before the first module.
writeFileSync(preload, "globalThis.__APP_VERSION__ = '0.0.0-test';\n");

export const cliArguments: readonly string[] = [
  '--require',
  preload,
  '--import',
  pathToFileURL(createRequire(__filename).resolve('tsx')).href,
  join(root, 'src-main/hosts/cli/main.ts'),
];

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly stdin?: string },
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...cliArguments, ...args], { cwd: options.cwd });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
    child.stdin.end(options.stdin ?? '');
  });
}
