/**
 * A listener on this machine: one Hono application on one port, reachable by loopback names alone, so that
 * no page elsewhere can speak to it through a rebound name. Further names and another address only where the
 * user asked for them.
 */
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createProbe, isIPv6 } from 'node:net';

export interface Listener {
  /** For example http://127.0.0.1:7001. */
  readonly origin: string;
  /** Asks the application without the network; the path begins with a slash. */
  readonly ask: (path: string) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

export interface ListenOptions {
  /** Key and certificates as PEM; absent for plain HTTP. */
  readonly tls?: { readonly key: string; readonly cert: string } | null;
  /** Address to listen on. Default 127.0.0.1. */
  readonly address?: string;
  /** Names besides those of the loopback that Host may have; the first is the one in the origin. */
  readonly names?: readonly string[];
  /** Ports that are meant for something else: they are not offered. */
  readonly avoid?: readonly number[];
}

/** The port is taken or may not be used; the message names it and says what to do. */
export class ListenError extends Error {}

const HOST = '127.0.0.1';
const STOP_GRACE_MS = 1000;
const PORTS_TRIED = 50;
const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/** Listens on a port (0: any free one). The application is made once the origin is known. Rejects with ListenError. */
export function listen(
  port: number,
  what: string,
  createApp: (origin: string) => Hono,
  { tls = null, address = HOST, names = [], avoid = [] }: ListenOptions = {},
): Promise<Listener> {
  const own = /^(?:0\.0\.0\.0|::)$/.test(address) ? HOST : isIPv6(address) ? `[${address}]` : address;
  const known = new Set([...loopbackNames, own, ...names.map((name) => name.toLowerCase())]);
  return new Promise((resolve, reject) => {
    let app: Hono | null = null;
    const server: ServerType = createAdaptorServer({
      fetch: (request: Request, env: unknown) => {
        const host = (request.headers.get('host') ?? '').replace(/:\d+$/, '').toLowerCase();
        if (!known.has(host)) {
          const answered = names.length === 0 ? own : names.join(', ');
          return new Response(`This server answers as ${answered} only, not as "${host}".\n`, {
            status: 421,
          });
        }
        return app ? app.fetch(request, env) : new Response(null, { status: 503 });
      },
      ...(tls ? { createServer: createHttpsServer, serverOptions: tls } : {}),
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      void describe(error, { port, what, address, avoid }).then((why) => reject(new ListenError(why)));
    });
    server.listen(port, address, () => {
      const { port: taken } = server.address() as AddressInfo;
      const origin = `${tls ? 'https' : 'http'}://${names[0] ?? own}:${taken}`;
      const made = createApp(origin);
      app = made;
      resolve({
        origin,
        ask: async (path) => made.request(`${origin}${path}`),
        stop: () => stopServer(server),
      });
    });
  });
}

/** What is being answered may finish; what streams or hangs is cut after the grace. */
function stopServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, STOP_GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

async function describe(
  error: NodeJS.ErrnoException,
  wanted: {
    readonly port: number;
    readonly what: string;
    readonly address: string;
    readonly avoid: readonly number[];
  },
): Promise<string> {
  const { port, what, address, avoid } = wanted;
  if (error.code === 'EADDRINUSE') {
    const free = await findFreePort(port + 1, address, avoid);
    const offer = free === null ? '' : `: ${free} is free`;
    return `Port ${port} for the ${what} is taken by another program. Stop that program, or choose another port${offer}`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} for the ${what} may not be used by this user. Choose one above 1023`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `The ${what} cannot listen on ${address}: this machine has no such address`;
  return `The ${what} cannot listen on port ${port}: ${error.message}`;
}

/** The next port nobody listens on; null when there is none near. */
async function findFreePort(
  first: number,
  address: string,
  avoid: readonly number[],
): Promise<number | null> {
  for (let port = first; port < Math.min(first + PORTS_TRIED, 65536); port++) {
    if (!avoid.includes(port) && (await isFree(port, address))) return port;
  }
  return null;
}

function isFree(port: number, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createProbe();
    probe.once('error', () => resolve(false));
    probe.listen(port, address, () => probe.close(() => resolve(true)));
  });
}
