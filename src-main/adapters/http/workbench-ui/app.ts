/**
 * The workbench over HTTP: the built interface, `/rpc` for it, `/api` (OpenAPI) for everyone else. All but
 * the files of the interface want the token of this start, as a bearer or as the cookie `/?token=` sets.
 */
import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { RPCHandler } from '@orpc/server/fetch';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { WorkbenchRouter } from '../../../app/operations/router';

export interface UiOptions {
  readonly router: WorkbenchRouter;
  /** Folder of the built interface. */
  readonly directory: string;
  readonly token: string;
  readonly origin: string;
  readonly version: string;
}

/** The interface loads nothing from elsewhere and runs nothing inline. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export function createWorkbenchUi(options: UiOptions): Hono {
  const { router, directory, token, origin, version } = options;
  const app = new Hono();
  const rpc = new RPCHandler(router);
  const api = new OpenAPIHandler(router);
  const cookie = `saml_workbench_token_${new URL(origin).port}`;

  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', contentSecurityPolicy);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cross-origin-opener-policy', 'same-origin');
  });
  const guard = async (c: Context, next: () => Promise<void>): Promise<Response | undefined> => {
    const given =
      /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? getCookie(c, cookie) ?? '';
    if (!sameToken(given, token))
      return c.json({ error: 'The token of this workbench is missing or wrong' }, 401);
    const sender = c.req.header('origin');
    // The listener has looked at Host: it is a name of this machine, under which the page may be open.
    const own = [origin, `http://${c.req.header('host') ?? ''}`];
    if (sender !== undefined && !own.includes(sender)) {
      return c.json({ error: `Requests from ${sender} are refused` }, 403);
    }
    await next();
    return undefined;
  };
  app.use('/rpc/*', guard);
  app.use('/api/*', guard);
  app.use('/api', guard);

  app.get('/api/openapi.json', async (c) => {
    const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
    return c.json(
      await generator.generate(router, {
        info: { title: 'SAML Workbench', version },
        servers: [{ url: `${origin}/api` }],
        security: [{ token: [] }],
        components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      }),
    );
  });
  app.all(
    '/rpc/*',
    async (c) => (await rpc.handle(c.req.raw, { prefix: '/rpc', context: {} })).response ?? c.notFound(),
  );
  app.all(
    '/api/*',
    async (c) => (await api.handle(c.req.raw, { prefix: '/api', context: {} })).response ?? c.notFound(),
  );
  app.get('/api', (c) => c.redirect('/api/openapi.json'));

  app.get('/', (c, next) => {
    const given = c.req.query('token');
    if (given === undefined) return next();
    if (!sameToken(given, token))
      return c.text('This token is not that of the workbench running here.\n', 401);
    setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.redirect('/');
  });
  app.get('*', async (c) => {
    const path = new URL(c.req.url).pathname;
    const file = await readAsset(directory, path === '/' ? '/index.html' : path);
    if (!file) return c.text('There is no such file.\n', 404);
    return c.body(file.body, 200, {
      'content-type': file.type,
      'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    });
  });
  return app;
}

function sameToken(given: string, token: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(token);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A file below the directory, and nothing outside it; null when there is none. */
export async function readAsset(
  directory: string,
  path: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const file = normalize(join(directory, decoded));
  if (!file.startsWith(normalize(directory) + sep) || decoded.includes('\0')) return null;
  try {
    return {
      body: new Uint8Array(await readFile(file)),
      type: types[extname(file)] ?? 'application/octet-stream',
    };
  } catch {
    return null;
  }
}
