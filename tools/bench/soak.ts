/**
 * `npx tsx tools/bench/soak.ts [LOGINS]`: logins through both ends of the built `serve`, with the memory it holds on the
 * way. Warm-up ends once everything that remembers a bounded number of things is full. Writes docs/soak.md for the
 * whole 20,000.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from '../build';
import { projectRoot } from '../run-command';
import { LoginClient } from './login-client';
import { startServe } from './serve-child';

const LOGINS = 20_000;
/** Sessions are remembered up to 10,000 at each end, flows up to 5,000 besides their file. */
const WARM_UP = 0.5;
const SAMPLES = 20;
const AT_ONCE = 8;
/** Growth after warm-up that is still flat, in per cent. */
const FLAT = 10;

interface Sample {
  readonly logins: number;
  readonly megabytes: number;
}

async function main(): Promise<void> {
  if (!(await buildIfStale())) throw new Error('The build failed');
  const logins = Number(process.argv[2] ?? LOGINS);
  const serve = await startServe({ identityProvider: { flavour: 'okta', sign: 'both' } });
  const client = new LoginClient();
  const samples: Sample[] = [];
  const errors: string[] = [];
  const begun = performance.now();
  try {
    const step = Math.max(1, Math.floor(logins / SAMPLES));
    for (let done = 0; done < logins; done += step) {
      const batch = Math.min(step, logins - done);
      errors.push(...(await logInOften(client, serve.ready.sp.login, batch)));
      const megabytes = Math.round((serve.memory() ?? NaN) / 1e6);
      samples.push({ logins: done + batch, megabytes });
      console.log(`${done + batch} logins, ${errors.length} errors, ${megabytes} MB`);
    }
  } finally {
    client.close();
    await serve.stop();
  }
  const report = describe(samples, errors, (performance.now() - begun) / 1000);
  console.log(report.text);
  if (logins === LOGINS) writeFileSync(join(projectRoot, 'docs/soak.md'), report.text);
  if (!report.ok) process.exitCode = 1;
}

/** Returns what went wrong. */
async function logInOften(client: LoginClient, url: string, count: number): Promise<string[]> {
  const errors: string[] = [];
  let left = count;
  const work = async (): Promise<void> => {
    while (left-- > 0) {
      await client.login(url, 'alice').catch((error: unknown) => errors.push(String(error)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return errors;
}

function describe(
  samples: readonly Sample[],
  errors: readonly string[],
  seconds: number,
): { readonly text: string; readonly ok: boolean } {
  const total = samples.at(-1)?.logins ?? 0;
  const after = samples.filter(({ logins }) => logins > total * WARM_UP).map(({ megabytes }) => megabytes);
  const half = Math.ceil(after.length / 2);
  const first = median(after.slice(0, half));
  const last = median(after.slice(half));
  const growth = ((last - first) / first) * 100;
  const rows = samples.map(({ logins, megabytes }) => `| ${logins.toLocaleString('en')} | ${megabytes} |`);
  const text = `# Soak

${total.toLocaleString('en')} logins through both ends of \`serve\`: SP-initiated, the Response with both signatures, each from a browser of its own, ${AT_ONCE} at once; every one signed in, judged and kept in the trace. Written by \`npx tsx tools/bench/soak.ts\`.

- errors: ${errors.length}${errors.length === 0 ? '' : `: ${[...new Set(errors)].slice(0, 3).join('; ')}`}
- ${(total / seconds).toFixed(0)} logins a second, client included, on the two shared cores it ran on
- memory after warm-up (${(total * WARM_UP).toLocaleString('en')} logins: sessions and flows in memory have reached their bounds): ${first} MB, at the end ${last} MB: ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} % (medians of ${half} samples; up to ${FLAT} % is flat)

| logins | resident memory, MB |
|---:|---:|
${rows.join('\n')}
`;
  for (const error of errors.slice(0, 3)) console.error(error);
  return { text, ok: errors.length === 0 && growth <= FLAT };
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
