/** A workbench on free ports with a data directory of its own, which can be started again with other settings. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type RunningWorkbench,
  startWorkbench,
  type StartOptions,
} from '../../src-main/adapters/start-workbench';
import type { ConfigurationInput } from '../../src-main/app/configuration';
import { validateConfiguration } from '../../src-main/app/configuration';

export interface TestWorkbench extends RunningWorkbench {
  /** Stops it and starts it on the same ports with the same keys. */
  readonly restart: (configuration: ConfigurationInput) => Promise<TestWorkbench>;
}

export async function startTestWorkbench(
  configuration: ConfigurationInput = {},
  options: Partial<StartOptions> = {},
): Promise<TestWorkbench> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
  return startIn(dataDirectory, { idp: 0, sp: 0 }, configuration, options);
}

async function startIn(
  dataDirectory: string,
  ports: { readonly idp: number; readonly sp: number },
  configuration: ConfigurationInput,
  options: Partial<StartOptions>,
): Promise<TestWorkbench> {
  const running = await startWorkbench(validateConfiguration({ ...configuration, ports, dataDirectory }), {
    host: 'library',
    ...options,
  });
  const portOf = (origin: string): number => Number(new URL(origin).port);
  const taken = { idp: portOf(running.idpOrigin), sp: portOf(running.spOrigin) };
  return {
    ...running,
    stop: async () => {
      await running.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
    restart: async (next) => {
      await running.stop();
      return startIn(dataDirectory, taken, next, options);
    },
  };
}
