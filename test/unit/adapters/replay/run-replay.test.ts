import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runLogin } from '../../../../src-main/adapters/login/run-login';
import { runReplay } from '../../../../src-main/adapters/replay/run-replay';
import { systemClock, systemRandom } from '../../../../src-main/adapters/system-ports';
import { startTestWorkbench, type TestWorkbench } from '../../../helpers/start-workbench';

const world = { clock: systemClock, random: systemRandom };
let workbench: TestWorkbench;
let captured: string;
let keys: { key: string; cert: string };
beforeAll(async () => {
  workbench = await startTestWorkbench();
  const { hops } = await runLogin({ url: workbench.ready.sp.login, persona: 'alice' }, world);
  captured = hops.findLast(({ message }) => message?.kind === 'Response')?.message?.xml ?? '';
  const pem = readFileSync(join(workbench.dataDirectory, 'keys/idp-signing.pem'), 'utf8');
  keys = { key: pem, cert: pem };
});
afterAll(() => workbench.stop());

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

test('as it was captured, it is refused as replayed', async () => {
  const result = await runReplay(captured, {}, { url: workbench.ready.sp.acs }, world);
  expect(result).toMatchObject({ outcome: 'refused', session: null, changes: [], signed: [] });
  expect(result.findings.map(({ check }) => check)).toContain('assertion-replayed');
});

test('freshened, it signs in', async () => {
  const result = await runReplay(
    captured,
    { freshen: true, ...keys },
    { url: workbench.ready.sp.acs },
    world,
  );
  expect(result).toMatchObject({
    outcome: 'signed-in',
    session: { nameId: { value: 'alice@example.com' } },
    signed: ['Response', 'Assertion'],
  });
});

test('live, it answers the request of a login that has just begun, in its session', async () => {
  const { acs, login } = workbench.ready.sp;
  const result = await runReplay(
    captured,
    { freshen: true, ...keys },
    { url: acs, loginUrl: `${login}?RelayState=back` },
    world,
  );
  expect(result.outcome).toBe('signed-in');
  const [request, response] = result.hops.flatMap(({ message }) => message ?? []);
  expect(response?.inResponseTo).toBe(request?.id);
  expect(response?.relayState).toBe('back');
  // The identity provider itself is never asked.
  expect(result.hops.filter(({ url }) => url.startsWith(workbench.idpOrigin))).toMatchObject([
    { status: null },
  ]);
});

test("the user's rules have the last word", async () => {
  const target = { url: workbench.ready.sp.acs };
  const options = { freshen: true, ...keys };
  const held = await runReplay(
    captured,
    options,
    { ...target, rules: { url: '/sp/session', status: 200 } },
    world,
  );
  expect(held).toMatchObject({
    outcome: 'signed-in',
    reason: 'Every rule for a login that went well holds.',
  });
  const broken = await runReplay(captured, options, { ...target, rules: { text: 'no such words' } }, world);
  expect(broken.outcome).toBe('refused');
  expect(broken.reason).toContain('"no such words" is not on the last page');
});

test('a receiver that redirects to another host is not followed there', async () => {
  const server = createServer((_, response) => {
    response.writeHead(302, { location: 'https://elsewhere.example/landing' }).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const result = await runReplay(captured, {}, { url: `http://127.0.0.1:${port}/acs` }, world);
  expect(result.outcome).toBe('error');
  expect(result.reason).toContain('elsewhere.example, which was not contacted: only this machine is');
});

test('what cannot be used is told before anybody is contacted', async () => {
  const url = workbench.ready.sp.acs;
  await expect(runReplay(captured, {}, { url: 'acs' }, world)).rejects.toThrow(
    'not the address of the receiver',
  );
  await expect(runReplay(captured, { freshen: true }, { url }, world)).rejects.toThrow('no key was given');
  const assertion = captured.slice(
    captured.indexOf('<saml:Assertion'),
    captured.indexOf('</samlp:Response>'),
  );
  await expect(runReplay(assertion, {}, { url }, world)).rejects.toThrow('kind Assertion cannot be posted');
});
