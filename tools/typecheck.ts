/** Checks types in every environment; each has its own tsconfig, so that no layer sees what it must not. */
import { localBin, runCommand } from './run-command';

const environments = ['pure', 'node', 'desktop', 'renderer', 'tools'];

export async function typecheck(): Promise<boolean> {
  let ok = true;
  for (const environment of environments) {
    const { code } = await runCommand(localBin('tsc'), ['-p', `tsconfig.${environment}.json`]);
    if (code !== 0) {
      console.error(`types: ${environment} failed`);
      ok = false;
    }
  }
  return ok;
}

if (require.main === module) {
  void typecheck().then((ok) => {
    process.exitCode = ok ? 0 : 1;
  });
}
