/** The layer rules, by dependency-cruiser. It exits with 0 when it found no file at all, so the count is checked here. */
import { localBin, runCommand } from './run-command';

export interface LayerReport {
  readonly modules: number;
  readonly violations: readonly string[];
}

/** Cruises `paths` (relative to `cwd`). */
export async function checkLayers(paths: readonly string[], cwd: string): Promise<LayerReport> {
  const config = require.resolve('../.dependency-cruiser.cjs');
  const { output } = await runCommand(
    localBin('depcruise'),
    [...paths, '--config', config, '--output-type', 'json'],
    {
      quiet: true,
      cwd,
    },
  );
  const start = output.indexOf('{');
  if (start < 0) return { modules: 0, violations: [output.trim()] };
  const { summary } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as {
    summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
  };
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`),
  };
}
