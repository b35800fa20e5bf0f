/** Importing a large HAR: time against reading and parsing all of it, and memory, each in its own process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBase64 } from '../../src-main/core/bindings/encode';
import { encodeRedirect } from '../../src-main/core/bindings/redirect';
import { authnRequestXml, responseXml } from '../../test/helpers/response-xml';
import { projectRoot } from '../run-command';
import { writeHar } from './make-har';

const ENTRIES = 20_000;
const ENTRY_BYTES = 11_400;
const LOGIN_EVERY = 1000;
const ROUNDS = 5;
const REACH_RATIO = 0.6;
const REACH_MB = 150;

/** The command as users run it, for its memory. */
const command = `
process.on('exit', () => console.error(process.resourceUsage().maxRSS));
const [, file] = process.argv;
process.argv = [process.execPath, 'saml-workbench', 'import', file];
require(${JSON.stringify(join(projectRoot, 'out/main/cli.js'))});`;

interface Taken {
  readonly ms: number;
  readonly found: string;
}

export async function benchHar(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'saml-bench-'));
  try {
    const file = join(folder, 'recording.har');
    await writeHar(file, {
      entries: ENTRIES,
      entryBytes: ENTRY_BYTES,
      loginEvery: LOGIN_EVERY,
      login: (index) => ({
        response: toBase64(ofLogin(responseXml(), index)),
        requestUrl: encodeRedirect({
          url: 'https://idp.example.com/sso',
          parameter: 'SAMLRequest',
          xml: ofLogin(authnRequestXml, index),
          relayState: null,
        }),
      }),
    });
    const size = (statSync(file).size / 1024 / 1024).toFixed(0);
    const rounds = Array.from({ length: ROUNDS }, () => [once('parse', file), once('import', file)] as const);
    const reference = median(rounds.map(([all]) => all.ms));
    const took = median(rounds.map(([, ours]) => ours.ms));
    const peak = memoryOf(file) / 1024;
    console.log(
      `\nHAR of ${size} MB, ${ENTRIES.toLocaleString('en-US')} entries: ${rounds[0]?.[1].found ?? ''}`,
    );
    console.log(`  readFile + JSON.parse              ${reference.toFixed(0).padStart(9)} ms`);
    console.log(
      `  import, flows judged               ${took.toFixed(0).padStart(9)} ms, the command ${peak.toFixed(0)} MB at most (reach: ${REACH_MB})`,
    );
    console.log(`  ratio: ${(took / reference).toFixed(2)} x readFile + JSON.parse (reach: ${REACH_RATIO})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The message with IDs of its own. */
function ofLogin(xml: string, index: number): string {
  return xml.replace(/_(request|response|assertion|session)1/g, `_$1${index}x`);
}

function once(how: 'parse' | 'import', file: string): Taken {
  const args = ['--import', 'tsx', join(__dirname, 'import-once.ts'), how, file];
  return JSON.parse(runNode(args).stdout) as Taken;
}

/** Kilobytes. */
function memoryOf(file: string): number {
  return Number(runNode(['-e', command, file]).stderr.trim().split('\n').pop());
}

function runNode(args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const result = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The recording could not be read: ${result.stderr.trim()}`);
  return result;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

if (require.main === module) {
  benchHar().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
