/**
 * A listener on this machine: one Hono application on one port, reachable by loopback names alone, so that
 * no page elsewhere can speak to it through a rebound name.
 */
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';

export interface Listener {
  /** For example http://127.0.0.1:7001. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** The port is taken or may not be used; the message names it and says what to do. */
export class ListenError extends Error {}

const HOST = '127.0.0.1';
const STOP_GRACE_MS = 1000;
const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Listens on a port (0: any free one). The application is made once the origin is known. Rejects with ListenError. */
export function listen(port: number, what: string, createApp: (origin: string) => Hono): Promise<Listener> {
  return new Promise((resolve, reject) => {
    let app: Hono | null = null;
    const server: ServerType = createAdaptorServer({
      fetch: (request: Request, env: unknown) => {
        const host = (request.headers.get('host') ?? '').replace(/:\d+$/, '').toLowerCase();
        if (!loopbackNames.has(host)) {
          return new Response(`This server answers on ${HOST} only, not as "${host}".\n`, { status: 421 });
        }
        return app ? app.fetch(request, env) : new Response(null, { status: 503 });
      },
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(describe(error, port, what))),
    );
    server.listen(port, HOST, () => {
      const origin = `http://${HOST}:${(server.address() as AddressInfo).port}`;
      app = createApp(origin);
      resolve({ origin, stop: () => stopServer(server) });
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

function describe(error: NodeJS.ErrnoException, port: number, what: string): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} for the ${what} is taken by another program. Stop that program, or choose another port`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} for the ${what} may not be used by this user. Choose one above 1023`;
  return `The ${what} cannot listen on port ${port}: ${error.message}`;
}
