/** `serve`: the mock IdP and SP, and the workbench in a browser unless it is not wanted. */
import type { Configuration } from '../app/configuration';
import { serveWorkbenchUi, type ServedUi } from './http/workbench-ui/serve-ui';
import {
  type ReadyDocument,
  type RunningWorkbench,
  startWorkbench,
  type StartOptions,
} from './start-workbench';

export interface Served {
  readonly ready: ReadyDocument;
  readonly running: RunningWorkbench;
  readonly stop: () => Promise<void>;
}

/** Rejects with UsageError or ListenError; nothing is left running then. */
export async function serve(
  configuration: Configuration,
  options: StartOptions & { readonly version: string; readonly withUi: boolean },
): Promise<Served> {
  const running = await startWorkbench(configuration, options);
  let ui: ServedUi | null = null;
  if (options.withUi) {
    try {
      const { version, log } = options;
      ui = await serveWorkbenchUi(running, {
        port: configuration.ports?.ui,
        version,
        ...(log ? { log } : {}),
      });
    } catch (error) {
      await running.stop();
      throw error;
    }
  }
  return {
    ready: { ...running.ready, ui: ui?.address ?? null },
    running,
    stop: async () => {
      await ui?.stop();
      await running.stop();
    },
  };
}
