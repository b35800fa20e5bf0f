/** docs/accuracy.md: the counts, every wrong verdict by name, and what was missing where none could be given. */
import type { Count, Judgement } from './count';
import { countJudgements, isRight } from './count';

export interface Judged {
  readonly corpus: readonly Judgement[];
  readonly scenarios: readonly Judgement[];
}

export function writeAccuracyPage({ corpus, scenarios }: Judged): string {
  const all = [...corpus, ...scenarios];
  const wrong = all.filter((each) => !isRight(each));
  const total = countJudgements(all.map((each) => ({ ...each, group: 'all' })))[0];
  return `# Accuracy

How often \`check\` is right, counted by \`npm run accuracy\` over the corpus of messages from other libraries' tests and from real products, and over the [scenarios](scenarios.md). What is right was thought through file by file: the expected verdict stands in \`test/golden/corpus.json\`, with a note where it surprises; a scenario declares its own. Every message is judged with what its origin tells about the parties; where no key is known there is no "accept", and the right answer is "undetermined".

${total?.files ?? 0} judgements: ${all.length - wrong.length} right, ${wrong.length} wrong, of which ${total?.wrongAccepts ?? 0} wrong accepts and ${total?.wrongRejects ?? 0} wrong rejects.

## Corpus, by origin

${writeTable('origin', countJudgements(corpus))}

## Scenarios

Controls have to be accepted, faults and attacks refused. Messages other than Responses go to no ACS, so the mock SP judges fewer.

${writeTable('kind, judged by', countJudgements(scenarios))}

## Wrong verdicts

${wrong.length === 0 ? 'None.' : wrong.map(({ name, expected, given, reason }) => `- \`${name}\`: ${given}, expected ${expected}. ${escape(reason)}`).join('\n')}

## Undetermined, and why

${writeUndetermined(all)}
`;
}

function writeTable(heading: string, counts: readonly Count[]): string {
  const rows = counts.map((each) =>
    [
      each.group,
      each.files,
      each.accepted,
      each.refused,
      each.undetermined,
      each.wrongAccepts,
      each.wrongRejects,
      each.otherwise,
    ].join(' | '),
  );
  return `| ${heading} | judged | rightly accepted | rightly refused | rightly undetermined | wrong accepts | wrong rejects | other |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row} |`).join('\n')}`;
}

function writeUndetermined(all: readonly Judgement[]): string {
  const byReason = new Map<string, string[]>();
  for (const { given, reason, name } of all) {
    if (given !== 'undetermined') continue;
    const key = reason ?? '';
    byReason.set(key, [...(byReason.get(key) ?? []), name]);
  }
  if (byReason.size === 0) return 'None.';
  return [...byReason]
    .sort(([, left], [, right]) => right.length - left.length)
    .map(
      ([reason, names]) =>
        `- ${names.length}: ${escape(reason)} (${names.map((name) => `\`${name}\``).join(', ')})`,
    )
    .join('\n');
}

function escape(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').replace(/</g, '&lt;').replace(/\*/g, '\\*');
}
