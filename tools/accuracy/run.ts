/**
 * Writes docs/accuracy.md. `test/catalogue/accuracy.test.ts` says when its table of scenarios or, where the corpus
 * is at hand, any of it is stale.
 *
 *   npm run accuracy
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder, corpusIsHere } from '../../test/golden/corpus-context';
import { projectRoot } from '../run-command';
import { judgeCorpus, judgeScenarios } from './judge';
import { writeAccuracyPage } from './write-page';

async function main(): Promise<void> {
  if (!corpusIsHere)
    throw new Error(`there is no corpus at ${corpusFolder}; SAML_CORPUS names another place`);
  const page = writeAccuracyPage({ corpus: await judgeCorpus(), scenarios: await judgeScenarios() });
  writeFileSync(join(projectRoot, 'docs/accuracy.md'), page);
  process.stdout.write(`${page.split('\n').find((line) => / judgements: /.test(line)) ?? ''}\n`);
}

void main();
