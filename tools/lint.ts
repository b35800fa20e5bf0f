/** Everything about the shape of the code: ESLint, formatting, layers, dead code. */
import { checkLayers } from './check-layers';
import { localBin, projectRoot, runCommand } from './run-command';

export async function lint(): Promise<boolean> {
  const results = [
    await step('eslint', ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint/']),
    await step('prettier', ['--check', '--log-level', 'warn', '.']),
    await step('knip', []),
    await layers(),
  ];
  return results.every(Boolean);
}

async function step(name: string, args: readonly string[]): Promise<boolean> {
  const { code } = await runCommand(localBin(name), args);
  if (code !== 0) console.error(`lint: ${name} failed`);
  return code === 0;
}

async function layers(): Promise<boolean> {
  const { modules, violations } = await checkLayers(['src-main', 'src-renderer'], projectRoot);
  for (const violation of violations) console.error(`layers: ${violation}`);
  if (modules === 0) console.error('layers: no module was cruised');
  return modules > 0 && violations.length === 0;
}

if (require.main === module) {
  void lint().then((ok) => {
    process.exitCode = ok ? 0 : 1;
  });
}
