import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkbenchRouter } from '../../../../../src-main/adapters/create-services';
import { listen, type Listener } from '../../../../../src-main/adapters/http/listener';
import { createWorkbenchUi } from '../../../../../src-main/adapters/http/workbench-ui/app';
import { startTestWorkbench, type TestWorkbench } from '../../../../helpers/start-workbench';

const token = 'token-of-this-start';
const parent = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
const directory = join(parent, 'renderer');

let workbench: TestWorkbench;
let ui: Listener;
beforeAll(async () => {
  mkdirSync(join(directory, 'assets'), { recursive: true });
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Workbench</title>');
  writeFileSync(join(directory, 'assets/app.js'), 'void 0;');
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  workbench = await startTestWorkbench();
  const router = createWorkbenchRouter(workbench, '1.2.3');
  ui = await listen(0, 'workbench', (origin) =>
    createWorkbenchUi({ router, directory, token, origin, version: '1.2.3' }),
  );
});
afterAll(async () => {
  await ui.stop();
  await workbench.stop();
  rmSync(parent, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(ui.origin + path, { redirect: 'manual', ...init });
const bearer = { authorization: `Bearer ${token}` };
const decode = (headers: Record<string, string>, body: unknown = { input: '<a/>' }) =>
  ask('/api/message/decode', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the token', () => {
  it.each(['/api', '/api/openapi.json', '/api/workbench/status', '/rpc/workbench/status'])(
    'guards %s',
    async (path) => {
      expect((await ask(path)).status).toBe(401);
      expect((await ask(path, { headers: { authorization: `Bearer ${token}x` } })).status).toBe(401);
      expect((await ask(`${path}?token=${token}`)).status).toBe(401);
    },
  );

  it('opens the operations as a bearer', async () => {
    const answer = await ask('/api/workbench/status', { headers: bearer });
    expect(await answer.json()).toMatchObject({ version: '1.2.3', idp: { flavour: 'generic' } });
  });

  it('becomes a cookie of this port when the address with it is opened', async () => {
    const opened = await ask(`/?token=${token}`);
    expect(opened.status).toBe(302);
    expect(opened.headers.get('location')).toBe('/');
    const cookie = opened.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      new RegExp(`^saml_workbench_token_${new URL(ui.origin).port}=.*HttpOnly; SameSite=Strict`),
    );
    const status = await ask('/api/workbench/status', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(status.status).toBe(200);
    expect((await ask('/?token=guess')).status).toBe(401);
  });

  it.each(['http://evil.test', 'null', 'not an origin', 'http://127.0.0.1:1'])(
    'does not help a page of the origin %j',
    async (origin) => {
      expect((await decode({ ...bearer, origin })).status).toBe(403);
    },
  );

  it('helps the interface itself', async () => {
    expect((await decode({ ...bearer, origin: ui.origin })).status).toBe(200);
  });
});

describe('the operations', () => {
  it('tell a user their mistake with a hint, and nothing of their inside', async () => {
    const answer = await decode(bearer, { input: 'no message' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'UNREADABLE_INPUT',
      data: { steps: [], hint: expect.any(String) as string },
    });
    const wrong = await decode(bearer, { input: 1 });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).not.toContain('node_modules');
  });

  it('describe themselves', async () => {
    const document = (await (await ask('/api/openapi.json', { headers: bearer })).json()) as {
      paths: object;
    };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/message/decode',
        '/message/check',
        '/login/run',
        '/trace/{id}',
        '/workbench/change',
      ]),
    );
  });

  it('run a login and show it in the trace', async () => {
    const answer = await ask('/api/login/run', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer },
      body: JSON.stringify({ persona: 'alice' }),
    });
    const { outcome, flowId } = (await answer.json()) as { outcome: string; flowId: string };
    expect(outcome).toBe('signed-in');
    const flow = await ask(`/api/trace/${flowId}`, { headers: bearer });
    expect(await flow.json()).toMatchObject({ outcome: 'accepted', roles: ['admin'] });
    expect((await ask('/api/trace/none', { headers: bearer })).status).toBe(404);
  });
});

describe('the files', () => {
  it('come with a policy that runs nothing inline', async () => {
    const page = await ask('/');
    expect(await page.text()).toContain('Workbench');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await ask('/assets/app.js')).headers.get('content-type')).toContain('text/javascript');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/%00',
    '/%',
    '/none.js',
    '/assets',
  ])('are none outside the interface: %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret\n');
  });
});
