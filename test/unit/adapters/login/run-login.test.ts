import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runLogin } from '../../../../src-main/adapters/login/run-login';
import { startTestWorkbench, type TestWorkbench } from '../../../helpers/start-workbench';

const clock = { now: () => Date.now() };
let workbench: TestWorkbench;
beforeAll(async () => {
  workbench = await startTestWorkbench({
    identityProvider: {
      personas: [
        { username: 'alice', email: 'alice@example.com', groups: ['Administrators'] },
        { username: 'vera', email: 'vera@example.com', password: 'secret', groups: [] },
      ],
    },
  });
});
afterAll(() => workbench.stop());

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A web server of the test's own; resolves to its origin. */
function serve(
  answer: (request: IncomingMessage, response: ServerResponse, origin: string) => void,
): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer((request, response) => answer(request, response, originOf(server)));
    servers.push(server);
    server.listen(0, '127.0.0.1', () => resolve(originOf(server)));
  });
}
const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const login = (url: string, persona?: string, password?: string) =>
  runLogin({ url, persona, password }, { clock, trace: workbench.trace });

describe('runLogin at our own servers', () => {
  it.each(['redirect', 'post'])('signs in by %s, and keeps every hop with its message', async (binding) => {
    const result = await login(`${workbench.ready.sp.login}?binding=${binding}`, 'alice');
    expect(result).toMatchObject({
      outcome: 'signed-in',
      reason: 'alice@example.com is signed in with the role admin.',
      session: { nameId: { value: 'alice@example.com' }, roles: ['admin'] },
      findings: [],
    });
    expect(result.hops.map(({ method, status, message }) => [method, status, message?.kind ?? null])).toEqual(
      [
        ['GET', binding === 'post' ? 200 : 302, null],
        [binding === 'post' ? 'POST' : 'GET', 200, 'AuthnRequest'],
        ['POST', 200, null],
        ['POST', 303, 'Response'],
        ['GET', 200, null],
      ],
    );
    expect(workbench.trace.get(result.flowId ?? '')?.outcome).toBe('accepted');
  });

  it.each([
    ['the Response', 'ProtocolBinding=artifact'],
    ['both messages', 'ProtocolBinding=artifact&binding=artifact'],
  ])('signs in by artifact for %s', async (_what, query) => {
    const result = await login(`${workbench.ready.sp.login}?${query}`, 'alice');
    expect(result).toMatchObject({
      outcome: 'signed-in',
      reason: 'alice@example.com is signed in with the role admin.',
    });
    expect(result.hops.some(({ message }) => message?.kind === 'Response')).toBe(false);
  });

  it('finds what was wrong with a Response that was fetched', async () => {
    workbench.change({ nextScenario: 'audience-other' });
    const result = await login(`${workbench.ready.sp.login}?ProtocolBinding=artifact`, 'alice');
    expect(result.outcome).toBe('refused');
    expect(result.findings.map(({ check }) => check)).toContain('audience-mismatch');
  });

  it('signs in a persona with a password, and says so when it is wrong', async () => {
    expect((await login(workbench.ready.sp.login, 'vera', 'secret')).outcome).toBe('signed-in');
    const wrong = await login(workbench.ready.sp.login, 'vera', 'guess');
    expect(wrong).toMatchObject({ outcome: 'refused', session: null, findings: [] });
    expect(wrong.reason).toMatch(/user name or password/);
  });

  it('signs in when the IdP starts', async () => {
    const query = new URLSearchParams({ sp: workbench.ready.sp.entityId, persona: 'alice' });
    const result = await login(`${workbench.idpOrigin}/idp/start?${query.toString()}`);
    expect(result.outcome).toBe('signed-in');
    expect(workbench.trace.get(result.flowId ?? '')?.initiatedBy).toBe('idp');
  });

  it('reports a refusal with the findings of the SP', async () => {
    const metadata = workbench.settings();
    workbench.change({ sign: 'none' });
    const result = await login(workbench.ready.sp.login, 'alice');
    workbench.change({ sign: metadata.sign });
    expect(result).toMatchObject({ outcome: 'refused', session: null });
    expect(result.findings.map(({ check }) => check)).toContain('signature-missing');
    expect(result.reason).toContain('opened no session');
  });

  it('learns them from the answer when it has no trace to look into', async () => {
    workbench.change({ sign: 'response' });
    const result = await runLogin({ url: workbench.ready.sp.login, persona: 'alice' }, { clock });
    workbench.change({ sign: null });
    expect(result.flowId).toBeNull();
    expect(result.findings.map(({ check }) => check)).toContain('assertion-signature-missing');
  });

  it('calls it refused when the IdP does not know the application', async () => {
    const other = await startTestWorkbench({
      serviceProvider: {
        entityId: 'urn:unregistered',
        identityProviders: [{ metadata: workbench.ready.idp.metadata }],
      },
    });
    const url = `${other.ready.sp.login}?idp=${encodeURIComponent(workbench.ready.idp.entityId)}`;
    const result = await login(url, 'alice');
    await other.stop();
    expect(result.outcome).toBe('refused');
    expect(result.reason).toMatch(/answered 400: .*does not know the application/);
  });
});

describe('runLogin elsewhere', () => {
  it('contacts no host but this machine and the one that was named', async () => {
    const seen: string[] = [];
    const origin = await serve((request, response) => {
      seen.push(request.url ?? '');
      response.writeHead(302, { location: 'http://idp.example.com/sso?SAMLRequest=x' }).end();
    });
    const result = await login(`${origin}/login`);
    expect(result).toMatchObject({ outcome: 'error', session: null });
    expect(result.reason).toContain('idp.example.com, which was not contacted');
    expect(seen).toEqual(['/login']);
  });

  it.each([
    'http://127.0.0.1.evil.test/',
    'http://localhost.evil.test/',
    'file:///etc/passwd',
    'http://3232235777/',
  ])('does not take %s for this machine', async (location) => {
    const origin = await serve((_, response) => response.writeHead(302, { location }).end());
    expect((await login(origin)).reason).toMatch(/which was not contacted|no address of the web/);
  });

  it('ends a circle of redirects', async () => {
    const origin = await serve((_, response) => response.writeHead(302, { location: '/again' }).end());
    const result = await login(origin);
    expect(result).toMatchObject({ outcome: 'error', reason: 'The login did not end within 25 hops.' });
    expect(result.hops).toHaveLength(25);
  });

  it('says what it saw where there is no SAML, and where nobody listens', async () => {
    const origin = await serve((_, response) => response.end('<title>Hello</title>'));
    expect((await login(origin)).reason).toMatch(/No SAML Response was seen; .* answered 200: Hello/);
    const [server] = servers;
    await new Promise((resolve) => server?.close(resolve));
    expect((await login(origin)).reason).toMatch(/could not be reached/);
  });

  it.each(['', 'not a url', 'ftp://127.0.0.1/', 'javascript:alert(1)'])(
    'refuses %j as an address',
    async (url) => {
      await expect(login(url)).rejects.toMatchObject({ name: 'UsageError' });
    },
  );

  it.each([
    [
      'a redirect',
      'signed-in',
      (response: ServerResponse) => response.writeHead(303, { location: '/home' }).end(),
    ],
    [
      'a page and a cookie',
      'signed-in',
      (response: ServerResponse) => response.writeHead(200, { 'set-cookie': 's=1' }).end('hi'),
    ],
    [
      'a page alone',
      'refused',
      (response: ServerResponse) => response.writeHead(200).end('Something went wrong'),
    ],
    ['an error', 'refused', (response: ServerResponse) => response.writeHead(500).end('no')],
  ])('infers from %s at a foreign ACS: %s', async (_, outcome, atAcs) => {
    const xml = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0"><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status></samlp:Response>`;
    const origin = await serve((request, response, own) => {
      if (request.url === '/acs') return void atAcs(response);
      if (request.url === '/home') return void response.end('welcome');
      response.end(
        `<form method="post" action="${own}/acs"><input type="hidden" name="SAMLResponse" value="${Buffer.from(xml).toString('base64')}"></form>`,
      );
    });
    const result = await login(`${origin}/start`);
    expect(result.outcome).toBe(outcome);
    expect(result.reason).toContain(new URL(origin).host);
  });

  it('keeps cookies, sends a form as a browser would, and fills one sign-in form', async () => {
    const bodies: string[] = [];
    const origin = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (request.method === 'POST') bodies.push(`${request.headers.cookie ?? ''} ${body}`);
        response.writeHead(200, { 'set-cookie': ['a=1; Path=/', 'b=2; Path=/; Secure; HttpOnly'] }).end(
          request.method === 'POST'
            ? '<p>in</p>'
            : `<form method="POST"><input name="user"><input type=password name=pw><input type=checkbox name=stay value=yes>
               <input type=checkbox name=terms checked><input type=hidden name=t value="1 &amp; 2"><button name=go value=ok>Go</button>
               <button name=cancel>No</button></form>`,
        );
      });
    });
    await login(`${origin}/`, 'al ice', 'p&w');
    expect(bodies).toHaveLength(1);
    const [cookies, body] = (bodies[0] ?? '').split(/ (?=user)/);
    expect(cookies).toContain('a=1');
    expect(body).toBe('user=al+ice&pw=p%26w&terms=on&t=1+%26+2&go=ok');
  });
});
