/**
 * Writes docs/checks: one page a check from the catalogue and the examples, and an index by category.
 * `test/catalogue/check-pages.test.ts` says when they are stale, and that every example is judged as its page says.
 *
 *   npm run check-pages
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listChecks } from '../src-main/app/catalogue';
import { needWords } from '../src-main/checks/needs';
import { checks } from '../src-main/checks/registry';
import { findCitation } from '../src-main/citations';
import type { Check } from '../src-main/checks/check';
import { type CheckExamples, readExamples } from './check-examples/example';
import { showFailing, showPassing } from './check-examples/show-example';
import { projectRoot } from './run-command';

const folder = join(projectRoot, 'docs/checks');
const severities = {
  error: 'a strict receiver refuses the message',
  warning: 'accepted today, likely to hurt later',
  notice: 'good to know',
} as const;

/** Every page by its file name. */
export async function writeCheckPages(): Promise<ReadonlyMap<string, string>> {
  const examples = readExamples();
  const pages = new Map<string, string>([['README.md', writeIndex()]]);
  for (const check of checks) pages.set(`${check.id}.md`, await writePage(check, examples[check.id]));
  return pages;
}

async function writePage(check: Check, examples: CheckExamples | undefined): Promise<string> {
  const { id, severity, category, pack = 'core', title, failureTitle, why, remedy, needs, kinds } = check;
  const facts = [
    `\`${id}\` · **${severity}**: ${severities[severity]} · ${category}${pack === 'core' ? '' : ` · pack \`${pack}\``}`,
    `Holds when: ${escapeMarkdown(title)}. Looked at in: ${kinds.join(', ')}.`,
    needs.length === 0
      ? 'Needs nothing but the message.'
      : `Needs ${needs.map((need) => needWords[need]).join('; ')}. Without that it is not verified.`,
  ];
  const sides = [
    ['IdP side', remedy.idp],
    ['SP side', remedy.sp],
  ].flatMap(([side, text]) =>
    text === null || text === undefined ? [] : [`- **${side}**: ${escapeMarkdown(text)}`],
  );
  const failing = examples?.fails ?? null;
  const passing = examples?.passes ?? null;
  return [
    `# ${escapeMarkdown(failureTitle)}`,
    facts.join('\n\n'),
    '## Why it matters',
    escapeMarkdown(why),
    '## What to change',
    sides.join('\n'),
    '## Rules',
    writeRules(check),
    '## A message that fails',
    (failing && (await showFailing(failing, id))) ?? withoutExample(id, 'fails'),
    '## A message that passes',
    (passing && (await showPassing(passing, failing, id))) ?? withoutExample(id, 'passes'),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

/** Checks that cannot have both examples, and what their pages say instead. The test knows them from here. */
export const withoutExamples: Readonly<
  Record<string, { readonly fails?: string; readonly passes?: string }>
> = {
  'assertion-replayed': {
    fails:
      'Only a running service provider remembers which assertions it consumed: the mock SP shows this finding when a login is posted twice.',
    passes: 'Every first delivery.',
  },
  'name-id-policy-refused': { passes: 'It is looked at only where an IdP refuses for this reason.' },
  'entra-error-code': { passes: 'It is looked at only where a status message carries such a code.' },
  'authn-context-refused': { passes: 'It is looked at only where an IdP refuses for this reason.' },
};

function withoutExample(id: string, side: 'fails' | 'passes'): string {
  return withoutExamples[id]?.[side] ?? 'No example is recorded.';
}

function writeRules({ citations }: Check): string {
  if (citations.length === 0) return 'No specification says so: this is what deployments have learned.';
  return citations
    .map((key) => {
      const { document, section, url, sentence } = findCitation(key);
      return `- [${document}, section ${section}](${url}): “${escapeMarkdown(sentence)}”`;
    })
    .join('\n');
}

function writeIndex(): string {
  const listed = listChecks();
  const categories = [...new Set(listed.map(({ category }) => category))];
  const sections = categories.map((category) => {
    const rows = listed
      .filter((each) => each.category === category)
      .map(
        ({ id, severity, failureTitle }) =>
          `| [\`${id}\`](${id}.md) | ${severity} | ${escapeMarkdown(failureTitle)} |`,
      );
    return `## ${category}\n\n| check | severity | what is wrong |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const count = (severity: string): number => listed.filter((each) => each.severity === severity).length;
  return `# Checks

${listed.length} checks: ${count('error')} errors, ${count('warning')} warnings, ${count('notice')} notices. Each page says why the failure matters, what each side changes, which rule it breaks, and shows a message that fails and one that passes. \`saml-workbench list-checks --json\` has the same catalogue for programs.

These pages are generated by \`npm run check-pages\`; how to add a check is in [adding-a-check.md](../adding-a-check.md).

${sections.join('\n')}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/</g, '&lt;').replace(/\|/g, '\\|').replace(/\*/g, '\\*');
}

async function main(): Promise<void> {
  const pages = await writeCheckPages();
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (!pages.has(file)) rmSync(join(folder, file));
  for (const [file, text] of pages) writeFileSync(join(folder, file), text);
}

if (process.argv[1] !== undefined && /make-check-pages\.ts$/.test(process.argv[1])) void main();
