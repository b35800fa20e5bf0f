/** The workbench from a plain Node process: for machines without a display, and wherever a browser is liked better. */
import { serve } from '../../adapters/serve';
import { validateConfiguration } from '../../app/configuration';

async function main(): Promise<void> {
  const { env } = process;
  const portOf = (name: string): number | undefined =>
    env[name] === undefined ? undefined : Number(env[name]);
  const configuration = validateConfiguration({
    ports: {
      ui: portOf('SAML_WORKBENCH_PORT'),
      idp: portOf('SAML_WORKBENCH_IDP_PORT'),
      sp: portOf('SAML_WORKBENCH_SP_PORT'),
    },
    dataDirectory: env['SAML_WORKBENCH_DATA'],
  });
  const served = await serve(configuration, {
    host: 'web',
    version: __APP_VERSION__,
    withUi: true,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`SAML Workbench is at ${served.ready.ui ?? ''}\n`);
  const stop = (): void => {
    void served.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
