/** `serve`: mock IdP, mock SP and the web workbench, until it is told to stop. */
import { dirname, resolve } from 'node:path';
import { serve } from '../../../adapters/serve';
import { parseConfiguration, validateConfiguration } from '../../../app/configuration';
import { UsageError } from '../../../app/usage-error';
import { type ExitCode, readText, writeError } from '../io';

export interface ServeFlags {
  readonly config?: string;
  readonly port?: string;
  readonly idpPort?: string;
  readonly spPort?: string;
  readonly data?: string;
  /** False with --no-ui. */
  readonly ui?: boolean;
}

export async function runServe(flags: ServeFlags): Promise<ExitCode> {
  const file =
    flags.config === undefined
      ? validateConfiguration({})
      : parseConfiguration(readText(flags.config), flags.config);
  const ports = {
    ...file.ports,
    ...given('ui', readPort('--port', flags.port)),
    ...given('idp', readPort('--idp-port', flags.idpPort)),
    ...given('sp', readPort('--sp-port', flags.spPort)),
  };
  const baseDirectory =
    flags.config === undefined || flags.config === '-' ? process.cwd() : dirname(resolve(flags.config));
  const served = await serve(
    { ...file, ports, ...given('dataDirectory', flags.data ?? file.dataDirectory) },
    { host: 'web', version: __APP_VERSION__, withUi: flags.ui !== false, baseDirectory, log: writeError },
  );
  process.stdout.write(`${JSON.stringify(served.ready)}\n`);
  await new Promise<void>((resolveStop) => {
    process.once('SIGINT', resolveStop);
    process.once('SIGTERM', resolveStop);
  });
  await served.stop();
  return 0;
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function readPort(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new UsageError(`${flag} "${text}" is not a port`, 'Give a number from 0 (any free one) to 65535.');
  return port;
}
