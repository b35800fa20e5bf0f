import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createSignedCookie, portOf } from '../../../../src-main/adapters/http/signed-cookie';
import { countedRandom } from '../../../helpers/counted-random';

const ORIGIN = 'http://127.0.0.1:7001';

function serve(options?: { readonly isSharedAcrossSites: boolean }) {
  const cookie = createSignedCookie('test', ORIGIN, countedRandom(1), options);
  const app = new Hono();
  app.get('/in', (c) => {
    cookie.write(c, 'handle-1');
    return c.text('');
  });
  app.get('/who', (c) => c.text(cookie.read(c) ?? 'nobody'));
  const set = async (): Promise<string[]> => (await app.request('/in')).headers.getSetCookie();
  const who = async (sent: string): Promise<string> =>
    (await app.request('/who', { headers: { cookie: sent } })).text();
  return { set, who };
}

describe('a signed cookie', () => {
  it('gives back the handle it was written with, under a name of this port', async () => {
    const { set, who } = serve();
    const [cookie = ''] = await set();
    expect(cookie).toMatch(/^saml_workbench_test_7001=handle-1\.[\w-]{43}; .*HttpOnly; SameSite=Lax/);
    expect(await who(cookie.split(';')[0] ?? '')).toBe('handle-1');
  });

  it.each([
    ['another handle', (value: string) => value.replace('handle-1', 'handle-2')],
    ['no HMAC', (value: string) => value.replace(/\..*$/, '')],
    ['a short HMAC', (value: string) => value.slice(0, -4)],
  ])('is nobody with %s', async (_what, change) => {
    const { set, who } = serve();
    const [cookie = ''] = await set();
    expect(await who(change(cookie.split(';')[0] ?? ''))).toBe('nobody');
  });

  it('goes out twice where other sites post here', async () => {
    const { set, who } = serve({ isSharedAcrossSites: true });
    const cookies = await set();
    expect(cookies[0]).not.toContain('SameSite');
    expect(cookies[1]).toMatch(/^saml_workbench_test_7001_cross=.*Secure; SameSite=None/);
    expect(await who(cookies[1]?.split(';')[0] ?? '')).toBe('handle-1');
  });
});

describe('the port a cookie is named by', () => {
  it.each([
    ['http://127.0.0.1', '80'],
    ['https://127.0.0.1', '443'],
    ['https://127.0.0.1:7001', '7001'],
  ])('of %s is %s', (origin, port) => expect(portOf(origin)).toBe(port));
});
