/** Debian packages: installed only where that is this project's to do (root on Debian, and asked for or in CI). */
import { existsSync } from 'node:fs';
import { runCommand } from '../run-command';

const APT_TIMEOUT_MS = 8 * 60 * 1000;

export function mayInstallPackages(): boolean {
  const root = process.getuid?.() === 0;
  return (
    root &&
    existsSync('/usr/bin/apt-get') &&
    (process.env['CI'] === 'true' || process.env['SAML_WORKBENCH_PROVISION'] === '1')
  );
}

/** Names of those not installed. Empty where there is no dpkg to ask. */
export async function missingPackages(names: readonly string[]): Promise<string[]> {
  if (!existsSync('/usr/bin/dpkg-query')) return [];
  const { output } = await runCommand(
    'dpkg-query',
    ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names],
    { quiet: true },
  );
  const installed = new Set(
    output.split('\n').flatMap((line) => (/^(\S+) installed$/.exec(line) ?? []).slice(1)),
  );
  return names.filter((name) => !installed.has(name));
}

/** Installs what is missing. Resolves to one line that says what could not be had, null when all is there. */
export async function installPackages(names: readonly string[]): Promise<string | null> {
  const missing = await missingPackages(names);
  if (missing.length === 0) return null;
  if (!mayInstallPackages()) return `not installed: ${missing.join(', ')}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { quiet: true, env, timeoutMs: APT_TIMEOUT_MS };
  console.error(`Installing ${missing.join(', ')} ...`);
  await runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'update', '-qq'], options);
  const args = [
    '-o',
    'DPkg::Lock::Timeout=300',
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    ...missing,
  ];
  const { code } = await runCommand('apt-get', args, options);
  return code === 0 ? null : `apt-get could not install ${missing.join(', ')}`;
}
