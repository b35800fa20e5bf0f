/** Builds everything into out/: the three hosts, the preload script, the interface, the library and its types. */
import { chmodSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { localBin, projectRoot, runCommand } from './run-command';

const stampFile = join(projectRoot, 'out', '.stamp');
const sources = [
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'tsconfig.types.json',
  'tools/build.ts',
];

/** Builds when a source changed since the last build. Resolves to false when the build failed. */
export async function buildIfStale(): Promise<boolean> {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  console.error('Building (about a minute) ...');
  const built = await runCommand(localBin('electron-vite'), ['build'], { quiet: true });
  if (built.code !== 0) {
    console.error(built.output);
    return false;
  }
  const types = await runCommand(localBin('tsc'), ['-p', 'tsconfig.types.json'], { quiet: true });
  if (types.code !== 0) {
    console.error(types.output);
    return false;
  }
  finishCommandLine();
  writeEsmEntry();
  writeFileSync(stampFile, stamp);
  return true;
}

function finishCommandLine(): void {
  const file = join(projectRoot, 'out/main/cli.js');
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${text}`);
  chmodSync(file, 0o755);
}

/** `import` finds the same functions as `require`, by name. */
function writeEsmEntry(): void {
  const names = Object.keys(
    createRequire(__filename)(join(projectRoot, 'out/main/library.js')) as object,
  ).filter((name) => name !== 'default');
  const lines = [
    `import library from './library.js';`,
    `export const { ${names.join(', ')} } = library;`,
    '',
  ];
  writeFileSync(join(projectRoot, 'out/main/library.mjs'), lines.join('\n'));
}

function sourceStamp(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((path) => filesBelow(join(projectRoot, path)))) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

if (require.main === module) {
  void buildIfStale().then((ok) => {
    process.exitCode = ok ? 0 : 1;
  });
}
