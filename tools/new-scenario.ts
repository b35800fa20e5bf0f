/**
 * Makes a scenario: its file and its line in the list of its kind. What it writes says `SCAFFOLD` where words are
 * needed; the catalogue test fails until they are written, and the matrix until it is judged as it says.
 *
 *   npx tsx tools/new-scenario.ts control|fault|attack <id>
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { camelCase, registerIn } from './new-check';

const kinds = ['control', 'fault', 'attack'];
const root = join(__dirname, '..');

export function scenarioSource(kind: string, id: string): string {
  return `/** SCAFFOLD: one sentence on what is the matter with the message. */
import { confirmationData } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const ${camelCase(id)}: Scenario = {
  id: '${id}',
  kind: '${kind}',
  title: 'SCAFFOLD: what is the matter, at most 90 characters',
  why: 'SCAFFOLD: what goes wrong where nobody notices, or why it has to be accepted.',
  reference: null,
  stage: 'content',
  assertion: within(confirmationData, setAttribute('Recipient', 'https://SCAFFOLD.example/acs')),
  expected: '${kind === 'control' ? 'accept' : 'reject'}',
  fires: [${kind === 'control' ? '' : "'recipient-mismatch'"}],
};
`;
}

function main([kind = '', id = '']: readonly string[]): void {
  if (!kinds.includes(kind) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    process.stderr.write(`error: usage: new-scenario ${kinds.join('|')} <id>, the id in kebab case\n`);
    process.exitCode = 2;
    return;
  }
  const path = `src-main/scenarios/${kind}s/${id}.ts`;
  if (existsSync(join(root, path))) {
    process.stderr.write(`error: ${path} exists already\n`);
    process.exitCode = 2;
    return;
  }
  writeFileSync(join(root, path), scenarioSource(kind, id));
  const list = `src-main/scenarios/${kind}s/index.ts`;
  writeFileSync(join(root, list), registerIn(readFileSync(join(root, list), 'utf8'), id));
  process.stdout.write(`wrote ${path}\nregistered in ${list}\n`);
}

if (process.argv[1] !== undefined && /new-scenario\.ts$/.test(process.argv[1])) main(process.argv.slice(2));
