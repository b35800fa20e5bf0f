/**
 * Service and identity providers written by others, started on loopback by the scripts that lie beside the
 * repository. A peer whose script or packages are missing is skipped, and says why.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = process.env['SAML_PEERS'] ?? resolve(import.meta.dirname, '../../../shared/peers');
const nodeModules = resolve(import.meta.dirname, '../../node_modules');

/** Judges a file with tools others wrote. */
export const judgeScript = join(root, 'cli/check.sh');

/** The system's own Python, whose packages Debian's are. */
const PYTHON = '/usr/bin/python3';

interface PeerKind {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Files of the packages it needs, each with the package's name. */
  readonly needs: readonly (readonly [file: string, packageName: string])[];
}

const php: PeerKind['needs'] = [
  ['/usr/share/simplesamlphp/www', 'simplesamlphp'],
  ['/usr/bin/php', 'php-cli'],
];
const pysaml2: PeerKind['needs'] = [
  ['/usr/lib/python3/dist-packages/saml2', 'python3-pysaml2'],
  ['/usr/bin/xmlsec1', 'xmlsec1'],
];

export const peers = {
  simpleSamlSp: { command: ['simplesamlphp/ssp.sh'], env: { ROLE: 'sp' }, needs: php },
  simpleSamlIdp: { command: ['simplesamlphp/ssp.sh'], env: { ROLE: 'idp' }, needs: php },
  shibbolethSp: {
    command: ['shibboleth-sp/shib-sp.sh'],
    env: {},
    needs: [
      ['/usr/sbin/apache2', 'apache2'],
      ['/usr/sbin/shibd', 'shibboleth-sp-utils'],
      ['/usr/lib/apache2/modules/mod_shib.so', 'libapache2-mod-shib'],
    ],
  },
  nodeSamlSp: {
    command: [process.execPath, 'node-saml-sp/node-saml-sp.js'],
    env: { NODE_MODULES: nodeModules },
    needs: [[join(nodeModules, '@node-saml/node-saml'), '@node-saml/node-saml']],
  },
  pysaml2Sp: { command: [PYTHON, 'pysaml2-sp/pysaml2-sp.py'], env: {}, needs: pysaml2 },
  pysaml2Idp: { command: [PYTHON, 'pysaml2-idp/pysaml2-idp.py'], env: {}, needs: pysaml2 },
} as const satisfies Record<string, PeerKind>;
export type PeerName = keyof typeof peers;

/** Why that peer cannot be had here; null when it can. */
export function whyMissing(name: PeerName): string | null {
  const { command, needs }: PeerKind = peers[name];
  const script = command.at(-1) ?? '';
  if (!existsSync(join(root, script))) return `${script} is not at ../shared/peers (or SAML_PEERS)`;
  const missing = needs.filter(([file]) => !existsSync(file)).map(([, packageName]) => packageName);
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`;
  if (!existsSync(PYTHON)) return 'not installed: python3';
  if (name === 'shibbolethSp' && process.getuid?.() !== 0) return 'its Apache is started as root only';
  return null;
}

export interface Peer {
  /** What the script printed: METADATA_URL, ACS_URL, LOGIN_URL, WHOAMI_URL, LOG, ... */
  readonly info: Readonly<Record<string, string>>;
  /** Its metadata as it publishes them. */
  readonly metadata: () => Promise<string>;
  readonly stop: () => void;
}

/** Starts a peer on a free port. Throws with the script's output when it does not come up. */
export async function startPeer(name: PeerName, env: Readonly<Record<string, string>>): Promise<Peer> {
  const runDirectory = mkdtempSync(join(tmpdir(), `saml-peer-${name}-`));
  const port = String(await freePort());
  const kind: PeerKind = peers[name];
  const call = (verb: string) =>
    runScript(kind.command, verb, {
      ...process.env,
      ...kind.env,
      ...env,
      PORT: port,
      RUN_DIR: runDirectory,
    });
  const stop = (): void => {
    call('stop');
    rmSync(runDirectory, { recursive: true, force: true });
  };
  const started = call('start');
  const info = Object.fromEntries(
    started.stdout.split('\n').flatMap((line) => {
      const match = /^([A-Z_]+)=(.*)$/.exec(line);
      return match ? [[match[1] ?? '', match[2] ?? '']] : [];
    }),
  );
  const url = info['METADATA_URL'];
  if (started.status !== 0 || url === undefined) {
    stop();
    throw new Error(`${name} did not start: ${started.stdout}${started.stderr}`);
  }
  const metadata = async (): Promise<string> => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${name} gives no metadata: ${answer.status} ${await answer.text()}`);
    return answer.text();
  };
  return { info, metadata, stop };
}

function runScript(command: readonly string[], verb: string, env: NodeJS.ProcessEnv) {
  const [program = '', ...args] = command.map((part) =>
    part.includes('/') && !part.startsWith('/') ? join(root, part) : part,
  );
  const script = args.length === 0 ? ['/bin/bash', program] : [program, ...args];
  const [first = '', ...rest] = script;
  return spawnSync(first, [...rest, verb], { env, encoding: 'utf8', timeout: 60_000 });
}

export interface DrivenLogin {
  readonly ok: boolean;
  /** What the peer's own page says about the session: JSON where the peer gives that, else text. */
  readonly whoami: string;
  /** Everything the driver printed: each hop and each message. */
  readonly log: string;
}

/** One login through a browser's stand-in that others wrote; `options` are the driver's. */
export function driveLogin(
  url: string,
  {
    whoami,
    user,
    password = 'any',
    options = [],
  }: {
    readonly whoami: string;
    readonly user: string;
    readonly password?: string;
    readonly options?: readonly string[];
  },
): Promise<DrivenLogin> {
  const args = [
    join(root, 'driver/login.py'),
    url,
    '--whoami',
    whoami,
    '--user',
    user,
    '--password',
    password,
    ...options,
  ];
  return new Promise((resolveLogin, reject) => {
    const driver = spawn(PYTHON, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    driver.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    driver.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    driver.on('error', reject);
    driver.on('close', (code) => {
      const said = /^WHOAMI ([\s\S]*?)(?=^(?:LOGOUT|RESULT) )/m.exec(log)?.[1] ?? '';
      resolveLogin({ ok: code === 0, whoami: said.trim(), log });
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolvePort(port));
    });
  });
}
