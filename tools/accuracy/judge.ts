/** Judges the corpus and the scenarios, each with what is known about its parties. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkMessage } from '../../src-main/app/check-message';
import type { CheckedInput } from '../../src-main/contract/model/checked';
import { UnreadableInputError } from '../../src-main/core/bindings/unreadable-input-error';
import { scenarios } from '../../src-main/scenarios/registry';
import { contextOf, corpusFiles, readCorpus } from '../../test/golden/corpus-context';
import type { GoldenEntry } from '../../test/golden/judge-corpus';
import { startScenarioBench } from '../../test/scenarios/scenario-bench';
import { projectRoot } from '../run-command';
import type { Answer, Judgement } from './count';

/** Every file of the corpus, by the first folder of its path. */
export async function judgeCorpus(): Promise<readonly Judgement[]> {
  const golden = JSON.parse(readFileSync(join(projectRoot, 'test/golden/corpus.json'), 'utf8')) as Record<
    string,
    GoldenEntry
  >;
  const judgements: Judgement[] = [];
  for (const file of corpusFiles()) {
    const entry = golden[file];
    if (entry === undefined) continue;
    const expected = entry.verdict === 'none' ? 'unreadable' : (entry.verdict as Answer);
    const checked = await check(file);
    const given = checked?.verdict ?? 'unreadable';
    const reason =
      given === 'undetermined' || given !== expected
        ? [entry.note ?? null, checked?.summary ?? 'There is no message in it.'].filter(Boolean).join(' ')
        : null;
    judgements.push({ group: file.split('/')[0] ?? '', name: file, expected, given, reason });
  }
  return judgements;
}

async function check(file: string): Promise<CheckedInput | null> {
  try {
    return await checkMessage(readCorpus(file), contextOf(file));
  } catch (error) {
    if (error instanceof UnreadableInputError) return null;
    throw error;
  }
}

/** Every scenario that `check` can see, and each that has a Response once more at the built-in service provider. */
export async function judgeScenarios(): Promise<readonly Judgement[]> {
  const bench = await startScenarioBench();
  try {
    const judgements: Judgement[] = [];
    for (const scenario of scenarios) {
      const { kind, id: name, expected } = scenario;
      const { check: said, serviceProvider } = await bench.run(scenario);
      if (scenario.seenBy !== 'service-provider') {
        const wanted = scenario.seenBy === 'unreadable' ? 'unreadable' : expected;
        const reason = said.verdict === wanted ? null : said.errors.join(', ') || said.notVerified.join(', ');
        judgements.push({
          group: `${kind}s, \`check\``,
          name,
          expected: wanted,
          given: said.verdict,
          reason,
        });
      }
      if (serviceProvider !== null) {
        const given = serviceProvider.sessionName === null ? 'reject' : 'accept';
        const reason = given === expected ? null : serviceProvider.errors.join(', ');
        judgements.push({ group: `${kind}s, mock SP`, name, expected, given, reason });
      }
    }
    return judgements;
  } finally {
    await bench.stop();
  }
}
