/** How the IdP and the SP are reached: by which scheme, at which address, under which names. */
import type { Configuration } from '../../app/configuration';
import type { Clock } from '../../core/clock';
import { issueLocalTls, readTlsPair } from '../keys/local-tls';
import type { ListenOptions } from './listener';

export const DEFAULT_PORTS = { idp: 7001, sp: 7002 };
const UI_PORT = 7000;

/** Rejects with UsageError when what HTTPS needs cannot be used. */
export async function readReach(
  { ports, listeners: { https = false, address, names = [] } = {} }: Configuration,
  dataDirectory: string,
  {
    base,
    clock,
    log,
  }: { readonly base: string; readonly clock: Clock; readonly log: (line: string) => void },
): Promise<ListenOptions> {
  const avoid = Object.values({ ui: UI_PORT, ...DEFAULT_PORTS, ...ports });
  const common = { names, avoid, ...(address === undefined ? {} : { address }) };
  if (https === false) return common;
  if (https !== true) return { ...common, tls: await readTlsPair(https, base) };
  const { authorityFile, ...tls } = await issueLocalTls(dataDirectory, names, clock);
  log(`HTTPS: let your browser trust the CA in ${authorityFile}`);
  return { ...common, tls };
}
