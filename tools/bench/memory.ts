/** The most memory judging one large message takes, in a process of its own that does nothing else. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SizedMessage } from './growth';
import { contextFor, libraryFile, readings } from './own-library';

const REACH_MB = 600;

/** What the process runs: the library, one message, and its own high-water mark in kilobytes. */
const program = `
const { readFileSync } = require('node:fs');
const [library, message, context] = process.argv.slice(1);
require(library).checkMessage(readFileSync(message), JSON.parse(context)).then(
  ({ verdict }) => console.log(JSON.stringify({ verdict, kilobytes: process.resourceUsage().maxRSS })),
  (error) => { console.error(error.message); process.exitCode = 1; },
);`;

interface Answer {
  readonly verdict: string;
  readonly kilobytes: number;
}

export function benchMemory({ label, base64 }: SizedMessage, certificate: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'saml-bench-'));
  try {
    const file = join(folder, 'message.b64');
    writeFileSync(file, base64);
    console.log(`\nMemory for one message of ${label}, in its own process`);
    for (const [name, readers] of Object.entries(readings)) {
      const context = JSON.stringify(contextFor(certificate, readers));
      const args = ['-e', program, libraryFile, file, context];
      const result = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (result.status !== 0) throw new Error(`The message could not be judged: ${result.stderr.trim()}`);
      const { verdict, kilobytes } = JSON.parse(result.stdout) as Answer;
      console.log(
        `  ${name.padEnd(34)} ${(kilobytes / 1024).toFixed(0).padStart(9)} MB at most, verdict ${verdict} (reach: ${REACH_MB})`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
