/** Global token revocation over HTTP, both ends: tokens are made by jose alone, as an identity provider elsewhere would. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { createSelfSigned } from '../../../../src-main/certificates/create';
import { loadSigningKey } from '../../../../src-main/core/xmlsec/sign';
import { startTestWorkbench, type TestWorkbench } from '../../../helpers/start-workbench';
import { openTestBrowser, type TestBrowser } from '../../../helpers/test-browser';

const clock = { ms: Date.UTC(2026, 0, 31, 12), now: () => clock.ms };
const seconds = () => Math.floor(clock.ms / 1000);

let workbench: TestWorkbench;
let browser: TestBrowser;
beforeAll(async () => {
  workbench = await startTestWorkbench(
    {
      identityProvider: { flavour: 'okta' },
      serviceProvider: {
        revocationConnections: [
          { name: 'acme', identityProvider: 'IDP', issuer: 'https://acme.okta.test', subject: '0oa1' },
        ],
      },
    },
    { clock },
  );
  // The name of the identity provider is known once it listens.
  const { entityId } = workbench.ready.idp;
  workbench = await workbench.restart({
    identityProvider: { flavour: 'okta' },
    serviceProvider: {
      revocationConnections: [
        { name: 'acme', identityProvider: entityId, issuer: 'https://acme.okta.test', subject: '0oa1' },
      ],
    },
  });
});
afterAll(() => workbench.stop());
beforeEach(async () => {
  clock.ms += 3_600_000;
  workbench.change({ revocationAnswer: null });
  browser = openTestBrowser();
  const form = await browser.visit(workbench.ready.sp.login);
  await browser.submit(form, { username: 'alice', password: 'any' });
  expect(await isSignedIn()).toBe(true);
});

async function isSignedIn(): Promise<boolean> {
  const { status } = await browser.ask(workbench.ready.sp.session, 'application/json');
  return status === 200;
}

interface Token {
  readonly connection?: string;
  readonly typ?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly without?: string;
  readonly key?: TestWorkbench['idpKey'];
}

let count = 0;
const addressOf = (connection: string): string =>
  `${workbench.spOrigin}/sp/global-token-revocation/${connection}`;

function makeToken({ connection = 'default', typ, claims, without, key }: Token = {}): Promise<string> {
  const payload: Record<string, unknown> = {
    jti: `token-${++count}`,
    iss: workbench.ready.idp.entityId,
    sub: 'any',
    aud: addressOf(connection),
    iat: seconds(),
    nbf: seconds() - 300,
    exp: seconds() + 300,
    ...claims,
  };
  if (without !== undefined) delete payload[without];
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', typ: typ ?? 'global-token-revocation+jwt' })
    .sign((key ?? workbench.idpKey).privateKey);
}

const alice = { sub_id: { format: 'email', email: 'alice@example.com' } };

async function revoke(
  token: string | null,
  body: unknown = alice,
  connection = 'default',
): Promise<{ readonly status: number; readonly why: string }> {
  const answer = await fetch(addressOf(connection), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  const why = text === '' ? '' : (JSON.parse(text) as { error_description: string }).error_description;
  return { status: answer.status, why };
}

describe('the application ends every session of the user', () => {
  it.each([
    ['by e-mail address', () => alice],
    ['by the member of older drafts', () => ({ subject: { format: 'email', email: 'alice@example.com' } })],
    ['by the NameID', () => ({ sub_id: { format: 'opaque', id: 'alice' } })],
    [
      'by issuer and subject',
      () => ({ sub_id: { format: 'iss_sub', iss: workbench.ready.idp.entityId, sub: 'alice' } }),
    ],
  ])('%s', async (_how, body) => {
    expect(await revoke(await makeToken(), body())).toEqual({ status: 204, why: '' });
    expect(await isSignedIn()).toBe(false);
    expect(workbench.trace.list()[0]).toMatchObject({ outcome: 'accepted', initiatedBy: 'idp' });
    // Said once more, it is as true as before.
    expect((await revoke(await makeToken(), body())).status).toBe(204);
  });

  it('when the token is one of a connection that was set up', async () => {
    const claims = { iss: 'https://acme.okta.test', sub: '0oa1' };
    const token = await makeToken({ connection: 'acme', claims });
    const body = { sub_id: { format: 'iss_sub', iss: 'https://acme.okta.test', sub: 'alice' } };
    expect((await revoke(token, body, 'acme')).status).toBe(204);
    expect(await isSignedIn()).toBe(false);
  });
});

describe('the application ends nothing', () => {
  it.each<[string, Token | null, RegExp]>([
    ['without a token', null, /no bearer token/],
    ['for a token of another type', { typ: 'JWT' }, /type is not global-token-revocation\+jwt/],
    [
      'for a token meant for another address',
      { claims: { aud: 'https://x.test' } },
      /aud is "https:\/\/x.test", not/,
    ],
    ['for a token of an unknown issuer', { claims: { iss: 'https://x.test' } }, /issued by https:\/\/x.test/],
    ['for a token that has expired', { claims: { exp: 1_700_000_000 } }, /exp has passed/],
    ['for a token of later', { claims: { nbf: 4_000_000_000 } }, /nbf is in the future/],
    ['for a token without an ID', { without: 'jti' }, /claim jti is missing/],
    ['for a token without a subject', { without: 'sub' }, /claim sub is missing/],
    ['for a token that does not end', { without: 'exp' }, /claim exp is missing/],
    [
      'for a token of another application',
      { connection: 'acme', claims: { iss: 'https://acme.okta.test' } },
      /sub is "any"/,
    ],
  ])('%s', async (_what, token, why) => {
    const answer = await revoke(token && (await makeToken(token)), alice, token?.connection);
    expect(answer.status).toBe(401);
    expect(answer.why).toMatch(why);
    expect(await isSignedIn()).toBe(true);
    expect(workbench.trace.list()[0]).toMatchObject({ outcome: 'rejected', headline: answer.why });
  });

  it('for a token that another key signed, or nothing did', async () => {
    const { keyPem, certPem } = await createSelfSigned({ commonName: 'x', notBefore: clock.ms });
    const token = await makeToken({ key: loadSigningKey(keyPem, certPem) });
    expect(await revoke(token)).toMatchObject({
      status: 401,
      why: expect.stringMatching(/No signing key/) as string,
    });
    const [, payload] = (await makeToken()).split('.');
    const header = Buffer.from('{"alg":"none","typ":"global-token-revocation+jwt"}').toString('base64url');
    expect((await revoke(`${header}.${payload ?? ''}.`)).status).toBe(401);
    expect((await revoke('nonsense')).why).toMatch(/no signed JWT/);
    expect(await isSignedIn()).toBe(true);
  });

  it('for a token that was used before', async () => {
    const token = await makeToken();
    expect((await revoke(token, {})).status).toBe(400);
    expect(await revoke(token)).toMatchObject({
      status: 401,
      why: expect.stringMatching(/used before/) as string,
    });
    expect(await isSignedIn()).toBe(true);
  });

  it.each<[number, unknown]>([
    [400, 'no json'],
    [400, { sub_id: { format: 'phone_number', phone_number: '+1' } }],
    [403, { sub_id: { format: 'iss_sub', iss: 'https://x.test', sub: 'alice@example.com' } }],
    [404, { sub_id: { format: 'email', email: 'nobody@example.com' } }],
  ])('and answers %i to %j', async (status, body) => {
    expect((await revoke(await makeToken(), body)).status).toBe(status);
    expect(await isSignedIn()).toBe(true);
  });

  it.each([204, 400, 401, 403, 404, 422] as const)('where the user chose the answer %i', async (status) => {
    workbench.change({ revocationAnswer: status });
    expect((await revoke(await makeToken())).status).toBe(status);
    expect(await isSignedIn()).toBe(true);
  });
});

describe('the identity provider has everything of a persona ended', () => {
  it.each(['iss_sub', 'email', 'opaque'] as const)('naming them by %s', async (format) => {
    const result = await workbench.revoke({ persona: 'alice', format });
    expect(result).toMatchObject({ status: 204, answer: '' });
    expect(await isSignedIn()).toBe(false);
    const flow = workbench.trace.get(result.flowId);
    expect(flow?.steps.map(({ label }) => label)).toEqual([
      'Global token revocation',
      expect.stringMatching(/^204 \d+ sessions? of alice(@example\.com)? ended$/),
    ]);
    expect(flow?.steps[0]?.payload).toContain(result.body);
    // Its own session has ended too: the next login asks who it is.
    expect((await browser.visit(workbench.ready.sp.login)).text).toContain('name="password"');
  });

  it('and shows what the application answered instead', async () => {
    workbench.change({ revocationAnswer: 422 });
    const { status, answer, flowId } = await workbench.revoke({ persona: 'alice', member: 'subject' });
    expect(status).toBe(422);
    expect(answer).toContain('unable_to_process');
    expect(workbench.trace.get(flowId)).toMatchObject({ outcome: 'rejected' });
  });

  it('but asks nobody it was not told of', async () => {
    const send = (url: string) => workbench.revoke({ persona: 'alice', url });
    await expect(send('https://auth.example.com/revoke')).rejects.toThrow(
      'auth.example.com is not on this machine',
    );
    await expect(send('file:///etc/passwd')).rejects.toThrow('no address to post to');
    await expect(workbench.revoke({ persona: 'mallory' })).rejects.toThrow('There is no persona "mallory"');
    const { status, answer } = await send(`${await takeFreeOrigin()}/revoke`);
    expect(status).toBe(null);
    expect(answer).toContain('ECONNREFUSED');
  });
});

/** An address at which nobody listens. */
function takeFreeOrigin(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(`http://127.0.0.1:${port}`));
    });
  });
}
