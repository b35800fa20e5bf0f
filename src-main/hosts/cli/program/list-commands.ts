/** The catalogue: list-checks, list-scenarios, list-flavours, list-profiles. */
import type { Command } from 'commander';
import { examples, type RunAction } from './shared';

const lists = [
  ['list-checks', 'every check', 'runListChecks'],
  ['list-scenarios', 'every fault and attack', 'runListScenarios'],
  ['list-flavours', 'every way an IdP writes', 'runListFlavours'],
  ['list-profiles', 'every application profile', 'runListProfiles'],
] as const;

export function addListCommands(program: Command, run: RunAction): void {
  for (const [name, description, action] of lists) {
    program
      .command(name)
      .description(description)
      .option('--json', 'print one JSON document')
      .addHelpText('after', examples(name, `${name} --json`))
      .action(run(async (flags: { json?: boolean }) => (await import('../commands/list'))[action](flags)));
  }
}
