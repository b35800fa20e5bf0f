/**
 * Records how the corpus is judged now into test/golden/corpus.json, notes kept. What it writes is a proposal:
 * every changed entry is read by a person, and wrong ones are mended in the code, never in the file.
 *
 *   npx tsx tools/record-golden.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { corpusFiles, corpusFolder, corpusIsHere } from '../test/golden/corpus-context';
import type { GoldenEntry } from '../test/golden/judge-corpus';
import { judgeFile } from '../test/golden/judge-corpus';

const target = join(__dirname, '../test/golden/corpus.json');

function readKnown(): Record<string, GoldenEntry> {
  try {
    return JSON.parse(readFileSync(target, 'utf8')) as Record<string, GoldenEntry>;
  } catch {
    return {};
  }
}

async function main(): Promise<void> {
  if (!corpusIsHere)
    throw new Error(`there is no corpus at ${corpusFolder}; SAML_CORPUS names another place`);
  const before = readKnown();
  const after: Record<string, GoldenEntry> = {};
  for (const file of corpusFiles()) {
    const judged = await judgeFile(file);
    const note = before[file]?.note;
    after[file] = note === undefined ? judged : { ...judged, note };
    if (JSON.stringify(after[file]) !== JSON.stringify(before[file]))
      process.stdout.write(`changed ${file}\n`);
  }
  writeFileSync(target, await format(JSON.stringify(after), { parser: 'json', printWidth: 110 }));
}

void main();
