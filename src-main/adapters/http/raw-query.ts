/** The query as it came over the wire: a redirect's signature covers these characters and no normalised ones. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Without the question mark; empty when there is none. */
export function rawQueryOf(c: Context): string {
  // Outside the Node adapter (a test that calls the application) there is only the parsed URL.
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const target = incoming?.url ?? c.req.url;
  const start = target.indexOf('?');
  return start < 0 ? '' : target.slice(start + 1);
}
