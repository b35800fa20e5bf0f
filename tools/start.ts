/** `npm start`: builds if stale, then the desktop window, or the same workbench in a browser with the reason why. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build';
import { provisionElectron } from './provision/electron';
import { projectRoot } from './run-command';

async function start(): Promise<number> {
  if (!(await buildIfStale())) return 1;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    console.error('No display was found, so the workbench is served to a browser.');
    return run(process.execPath, [join(projectRoot, 'out/main/web.js')], {});
  }
  const electron = await provisionElectron();
  if ('missing' in electron) {
    console.error(`${electron.missing}. The workbench is served to a browser instead.`);
    return run(process.execPath, [join(projectRoot, 'out/main/web.js')], {});
  }
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return run(
    electron.executable,
    [...asRoot, projectRoot],
    electron.override ? { ELECTRON_OVERRIDE_DIST_PATH: electron.override } : {},
  );
}

function run(command: string, args: readonly string[], env: Record<string, string>): Promise<number> {
  const child = spawn(command, [...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) =>
    child.on('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
    ),
  );
}

void start().then((code) => {
  process.exitCode = code;
});
