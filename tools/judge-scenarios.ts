/**
 * Judges every scenario and says where it is judged otherwise than it declares. `--write` puts the checks that
 * fired into the scenarios' files as a proposal: every changed list is read by a person, and wrong ones are mended
 * in the code.
 *
 *   npx tsx tools/judge-scenarios.ts [--write] [ID …]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { scenarios } from '../src-main/scenarios/registry';
import type { Scenario } from '../src-main/scenarios/scenario';
import { startScenarioBench } from '../test/scenarios/scenario-bench';
import { projectRoot } from './run-command';

async function main(args: readonly string[]): Promise<void> {
  const isWriting = args.includes('--write');
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const bench = await startScenarioBench();
  try {
    for (const scenario of scenarios) {
      if (wanted.length > 0 && !wanted.includes(scenario.id)) continue;
      const { check, serviceProvider } = await bench.run(scenario);
      const declared = [...scenario.fires].sort();
      const isOwn = scenario.seenBy === undefined;
      // What only the service provider was said to see, and check sees by now.
      const isSeen = scenario.seenBy === 'service-provider' && check.errors.length > 0;
      const differs = (isOwn || isSeen) && declared.join() !== check.errors.join();
      const isOdd =
        (isOwn && check.verdict !== scenario.expected) ||
        check.notVerified.length > 0 ||
        (serviceProvider !== null &&
          (serviceProvider.sessionName === null) === (scenario.expected === 'accept'));
      if (differs || isOdd || wanted.length > 0) {
        process.stdout.write(
          `${isOdd ? 'ODD ' : ''}${scenario.kind} ${scenario.id}: ${check.verdict} [${check.errors.join(', ')}] declared [${declared.join(', ')}]${
            check.notVerified.length === 0 ? '' : ` not verified: ${check.notVerified.join(', ')}`
          }${serviceProvider === null ? '' : `; SP ${serviceProvider.status} ${serviceProvider.sessionName ?? 'nobody'} [${serviceProvider.errors.join(', ')}]`}\n`,
        );
      }
      if (differs && isWriting) await writeFires(scenario, check.errors);
    }
  } finally {
    await bench.stop();
  }
}

async function writeFires({ kind, id }: Scenario, fires: readonly string[]): Promise<void> {
  const file = join(projectRoot, 'src-main/scenarios', `${kind}s`, `${id}.ts`);
  const list = fires.map((check) => `'${check}'`).join(', ');
  const text = readFileSync(file, 'utf8')
    .replace(/\n {2}fires: \[[^\]]*\],/, `\n  fires: [${list}],`)
    // What check sees is no longer the service provider's alone to see.
    .replace(/\n {2}seenBy: 'service-provider',/, '');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }));
}

void main(process.argv.slice(2));
