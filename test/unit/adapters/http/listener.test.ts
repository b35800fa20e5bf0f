import { request } from 'node:http';
import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Listener } from '../../../../src-main/adapters/http/listener';
import { listen } from '../../../../src-main/adapters/http/listener';

const running: Listener[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
});

async function start(port = 0): Promise<Listener> {
  const listener = await listen(port, 'mock IdP', (origin) => new Hono().get('/', (c) => c.text(origin)));
  running.push(listener);
  return listener;
}

/** Status of a request that names another host than it connects to. */
function statusAs(host: string, origin: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${origin}/`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('listen', () => {
  it('answers on a free port, and tells the application where it is', async () => {
    const { origin } = await start();
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(origin)).text()).toBe(origin);
  });

  it('answers to loopback names alone, whatever the port they come with', async () => {
    const { origin } = await start();
    const { port } = new URL(origin);
    for (const host of ['localhost', `localhost:${port}`, `127.0.0.1:${port}`, '[::1]:1']) {
      expect(await statusAs(host, origin), host).toBe(200);
    }
    for (const host of ['evil.test', `evil.test:${port}`, '127.0.0.1.evil.test', 'localhost.evil.test']) {
      expect(await statusAs(host, origin), host).toBe(421);
    }
  });

  it('names a port that is taken and says what to do', async () => {
    const { origin } = await start();
    const port = Number(new URL(origin).port);
    await expect(start(port)).rejects.toThrow(
      `Port ${port} for the mock IdP is taken by another program. Stop that program, or choose another port`,
    );
  });

  it('offers the next port that is free', async () => {
    const { origin } = await start();
    const port = Number(new URL(origin).port);
    const error = await start(port).catch((reason: unknown) => reason);
    const offered = Number(/: (\d+) is free$/.exec(error instanceof Error ? error.message : '')?.[1]);
    expect(offered).toBeGreaterThan(port);
    expect((await start(offered)).origin).toBe(`http://127.0.0.1:${offered}`);
  });

  it('answers to a name the user gave, and is called by it', async () => {
    const app = (origin: string): Hono => new Hono().get('/', (c) => c.text(origin));
    const listener = await listen(0, 'mock SP', app, { names: ['sp.test'] });
    running.push(listener);
    const { port } = new URL(listener.origin);
    expect(listener.origin).toBe(`http://sp.test:${port}`);
    expect(await statusAs('SP.test', `http://127.0.0.1:${port}`)).toBe(200);
    expect(await statusAs('idp.test', `http://127.0.0.1:${port}`)).toBe(421);
    expect(await (await listener.ask('/')).text()).toBe(listener.origin);
  });

  it('says so when the machine has no such address', async () => {
    const app = (): Hono => new Hono();
    await expect(listen(0, 'mock SP', app, { address: '192.0.2.1' })).rejects.toThrow(
      'The mock SP cannot listen on 192.0.2.1: this machine has no such address',
    );
  });

  it('lets an answer finish that was begun, and cuts one that never ends', async () => {
    let finish: (() => void) | null = null;
    const listener = await listen(0, 'mock IdP', () =>
      new Hono()
        .get('/slow', async (c) => {
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
          return c.text('done');
        })
        .get(
          '/endless',
          () => new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array(1)) })),
        ),
    );
    const endless = await fetch(`${listener.origin}/endless`);
    const slow = fetch(`${listener.origin}/slow`);
    const begun = await vi.waitUntil(() => finish);
    const stopped = listener.stop();
    begun();
    expect(await (await slow).text()).toBe('done');
    await stopped;
    await expect(endless.text()).rejects.toThrow();
  });

  it('stops, and frees its port', async () => {
    const first = await start();
    await fetch(first.origin);
    await first.stop();
    await expect(fetch(first.origin)).rejects.toThrow();
    const second = await start(Number(new URL(first.origin).port));
    expect(second.origin).toBe(first.origin);
  });
});
