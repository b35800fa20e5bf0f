/**
 * Records the examples of docs/checks from the unit tests of the checks and from the scenarios: the first failing
 * and the first passing message of each check that `checkMessage` judges like its test. Examples that still do what
 * they are for are kept, so that a run changes only what is missing; `--all` records all of them anew.
 *
 *   npx tsx tools/check-examples/record.ts [--all]
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { checks } from '../../src-main/checks/registry';
import type { CheckedInput } from '../../src-main/contract/model/checked';
import type { RecordedExample } from '../../test/helpers/record-example';
import { localBin, runCommand } from '../run-command';
import {
  type CheckExample,
  type CheckExamples,
  firesIn,
  judgeExample,
  passesIn,
  readExamples,
  writeExamples,
} from './example';
import { writeByHand } from './handwritten';
import { performAll } from './perform-scenarios';

async function main(args: readonly string[]): Promise<void> {
  const known = args.includes('--all') ? {} : readKnown();
  const kept = new Map<string, CheckExamples>();
  for (const { id } of checks) {
    kept.set(id, {
      fails: await keep(known[id]?.fails ?? null, (checked) => firesIn(checked, id)),
      passes: await keep(known[id]?.passes ?? null, (checked) => passesIn(checked, id)),
    });
  }
  const lacking = checks.filter(({ id }) => kept.get(id)?.fails === null || kept.get(id)?.passes === null);
  const files = lacking.map(({ category, id }) => `test/unit/checks/${category}/${id}.test.ts`);
  const candidates: readonly (CheckExample & { readonly check?: string })[] =
    lacking.length === 0 ? [] : [...(await writeByHand()), ...(await recordTests(files))];
  const pool = lacking.length === 0 ? [] : await judgePool([...candidates, ...(await performAll())]);
  const examples: Record<string, CheckExamples> = {};
  for (const { id, pack = 'core' } of checks) {
    const own = await judgePool(
      candidates
        .filter(({ check }) => check === id)
        .map(({ input, context }) => ({ input, context: { ...context, packs: ['core', pack] } })),
    );
    const everywhere = [...own, ...pool];
    const { fails = null, passes = null } = kept.get(id) ?? {};
    examples[id] = {
      fails: await slim(fails ?? everywhere.find(({ checked }) => firesIn(checked, id))?.example, (checked) =>
        firesIn(checked, id),
      ),
      passes: await slim(
        passes ?? everywhere.find(({ checked }) => passesIn(checked, id))?.example,
        (checked) => passesIn(checked, id),
      ),
    };
    const missing = (['fails', 'passes'] as const).filter((side) => examples[id]?.[side] === null);
    if (missing.length > 0) process.stdout.write(`${id}: no example that ${missing.join(' or ')}\n`);
  }
  writeExamples(examples);
}

/** Characters of an input: what is longer teaches nobody. */
const LONGEST = 50_000;

interface Judged {
  readonly example: CheckExample;
  readonly checked: CheckedInput | null;
}

/** The shortest first: an example is read by people. */
async function judgePool(candidates: readonly CheckExample[]): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const { input, context } of candidates) {
    if (input.length > LONGEST) continue;
    const example = { input, context: withCertificates(context) };
    judged.push({ example, checked: await judgeExample(example) });
  }
  return judged.sort((left, right) => left.example.input.length - right.example.input.length);
}

/** Without the keys and certificates that make no difference. */
async function slim(
  example: CheckExample | undefined,
  isRight: (checked: CheckedInput | null) => boolean,
): Promise<CheckExample | null> {
  if (example === undefined) return null;
  const { decryptKeys: _keys, ...rest } = example.context;
  const { idpCertificates: _certificates, ...least } = rest;
  for (const context of [least, rest]) {
    const slimmer = { input: example.input, context };
    if (isRight(await judgeExample(slimmer))) return slimmer;
  }
  return example;
}

function readKnown(): Readonly<Record<string, CheckExamples>> {
  try {
    return readExamples();
  } catch {
    return {};
  }
}

async function keep(
  example: CheckExample | null,
  isRight: (checked: CheckedInput | null) => boolean,
): Promise<CheckExample | null> {
  return example !== null && example.input.length <= LONGEST && isRight(await judgeExample(example))
    ? example
    : null;
}

async function recordTests(files: readonly string[]): Promise<readonly RecordedExample[]> {
  const folder = mkdtempSync(join(tmpdir(), 'check-examples-'));
  try {
    const env = { ...process.env, CHECK_EXAMPLES: folder };
    const { code, output } = await runCommand(localBin('vitest'), ['run', '--project', 'unit', ...files], {
      quiet: true,
      env,
    });
    if (code !== 0)
      throw new Error(`the unit tests of the checks fail, so they are no examples:\n${output.slice(-2000)}`);
    return readdirSync(folder).flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as RecordedExample),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Puts certificates around RSA public keys; what no certificate can be made for is left out. */
function withCertificates(context: CheckExample['context']): CheckExample['context'] {
  const idpCertificates = (context.idpCertificates ?? []).flatMap((pem) => {
    if (!pem.includes('PUBLIC KEY')) return [pem];
    try {
      return [wrapKey(pem)];
    } catch {
      // Not RSA.
      return [];
    }
  });
  return { ...context, idpCertificates };
}

let issuer: string | undefined;

function wrapKey(publicKey: string): string {
  issuer ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.UTC(2026, 0, 1));
  certificate.validity.notAfter = new Date(Date.UTC(2036, 0, 1));
  certificate.setSubject([{ name: 'commonName', value: 'idp.example.com' }]);
  certificate.setIssuer([{ name: 'commonName', value: 'Example CA' }]);
  certificate.sign(forge.pki.privateKeyFromPem(issuer), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}

void main(process.argv.slice(2));
