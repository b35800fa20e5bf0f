/**
 * What the interop tests found, as a matrix: peers across, cases down. `npm run test:interop` prints it;
 * `npx tsx tools/interop-matrix.ts` writes the last run's to docs/interop.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './run-command';

export interface InteropReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly title: string;
      readonly ancestorTitles: readonly string[];
    }[];
  }[];
}

interface Found {
  readonly section: string;
  readonly peer: string;
  readonly name: string;
  readonly mark: string;
}

const sections = ['Our identity provider', 'Our service provider', 'Metadata and others'] as const;

export const interopReport = join(projectRoot, '.cache', 'test-results', 'interop.json');

/** The matrix as Markdown: one table for each of our roles. */
export function writeMatrix({ testResults }: InteropReport): string {
  const found = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status, title, ancestorTitles }) =>
      place(ancestorTitles.join(' '), title, status === 'passed' ? 'yes' : status === 'failed' ? 'NO' : '–'),
    ),
  );
  return sections
    .map((section) =>
      writeTable(
        section,
        found.filter((each) => each.section === section),
      ),
    )
    .filter((table) => table !== '')
    .join('\n\n');
}

function place(suite: string, title: string, mark: string): Found {
  // A suite that skips itself says why behind a colon.
  const plain = suite.replace(/(?<!^logout): .*$/, '');
  const name = plain.startsWith('logout: ') ? `logout ${title}` : title;
  const pair = plain.replace(/^\w+: /, '');
  const sp = /^our IdP and (?!our)(.+)$/.exec(pair)?.[1];
  if (sp !== undefined) return { section: sections[0], peer: sp, name, mark };
  const idp = /^(.+) and our SP$/.exec(pair)?.[1];
  if (idp !== undefined) return { section: sections[1], peer: idp, name, mark };
  return { section: sections[2], peer: plain, name, mark };
}

function writeTable(section: string, found: readonly Found[]): string {
  if (found.length === 0) return '';
  if (section === sections[2]) {
    const lines = found.map(({ peer, name, mark }) => `| ${peer} | ${name} | ${mark} |`);
    return [`## ${section}`, '', '| | case | |', '|---|---|---|', ...lines].join('\n');
  }
  const peers = [...new Set(found.map(({ peer }) => peer))];
  const names = [...new Set(found.map(({ name }) => name))];
  const rows = names.map((name) => {
    const cells = peers.map((peer) => {
      const marks = found.filter((each) => each.name === name && each.peer === peer);
      return (marks.find(({ mark }) => mark !== 'yes') ?? marks[0])?.mark ?? '';
    });
    return `| ${name.replaceAll('|', '\\|')} | ${cells.join(' | ')} |`;
  });
  return [
    `## ${section}`,
    '',
    `| | ${peers.join(' | ')} |`,
    `|---|${peers.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}

const LEAD = `# Interoperability

Software written by others, on loopback, driven by a browser's stand-in that others wrote. Empty: the peer's script or the peer has no such case. Written by \`npx tsx tools/interop-matrix.ts\` from the last \`npm run test:interop\`.

That a peer logs anybody in shows as well that its own loader took our metadata: SimpleSAMLphp, shibd and pysaml2 read the file as it is published. The attacks \`value\`, \`strip\` and \`replay\` change a value, take the signature out and send a Response twice; each opens no session and is explained in the trace.
`;

if (process.argv[1]?.endsWith('interop-matrix.ts') === true) {
  const report = JSON.parse(readFileSync(process.argv[2] ?? interopReport, 'utf8')) as InteropReport;
  writeFileSync(join(projectRoot, 'docs/interop.md'), `${LEAD}\n${writeMatrix(report)}\n`);
}
