/** Opens the workbench's own listener over a running IdP and SP. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createWorkbenchRouter } from '../../create-services';
import type { RunningWorkbench } from '../../start-workbench';
import { listen, type Listener } from '../listener';
import { createWorkbenchUi } from './app';

export interface ServedUi extends Listener {
  /** The address with its token: opening it signs the browser in. */
  readonly address: string;
  readonly token: string;
}

const TOKEN_BYTES = 24;
const DEFAULT_PORT = 7000;

/** Rejects with ListenError when the port is taken. */
export async function serveWorkbenchUi(
  running: RunningWorkbench,
  options: {
    readonly port?: number | undefined;
    readonly version: string;
    readonly log?: (line: string) => void;
  },
): Promise<ServedUi> {
  const token = Buffer.from(running.random.bytes(TOKEN_BYTES)).toString('base64url');
  const router = createWorkbenchRouter(running, options.version, options.log);
  const directory = findInterface();
  const listener = await listen(options.port ?? DEFAULT_PORT, 'workbench', (origin) =>
    createWorkbenchUi({ router, directory, token, origin, version: options.version }),
  );
  return { ...listener, token, address: `${listener.origin}/?token=${token}` };
}

/** The built interface lies beside the bundle, or in out/ when the sources are run as they are. */
export function findInterface(): string {
  const candidates = [
    join(__dirname, '../renderer'),
    join(__dirname, '../../renderer'),
    resolve('out/renderer'),
  ];
  return candidates.find((path) => existsSync(join(path, 'index.html'))) ?? resolve('out/renderer');
}
