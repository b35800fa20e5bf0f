/**
 * A login at the identity provider over HTTP, both signatures in the Response: our `serve` against mcguinness saml-idp,
 * each a process of its own, with autocannon taking turns at them. Ours reads and judges the AuthnRequest in the same
 * request and answers with signatures made on other threads; theirs has the request parsed already.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { acsUrl, idpEntityId, type KeyPair, spEntityId } from './login-fixture';
import { startServe } from './serve-child';

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 8;
/** Logins are spread over as many sessions, as users' logins are. */
const SESSIONS = 200;

interface Shot {
  readonly method: 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Target {
  readonly name: string;
  readonly origin: string;
  readonly shoot: () => Shot;
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' };

export async function benchHttpSso(keys: KeyPair): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'saml-workbench-bench-'));
  // Theirs keeps nothing either.
  const serve = await startServe({
    retention: { flows: 0 },
    identityProvider: { sign: 'both', serviceProviders: [{ metadataXml: spMetadata() }] },
  });
  const other = await startSamlIdp(directory, keys);
  try {
    const targets = [await ownTarget(serve.ready.idp.sso), otherTarget(other.origin)];
    for (const target of targets) await requireResponse(target);
    const rates = targets.map((): number[] => []);
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [index, target] of targets.entries()) {
        const rate = await measure(target);
        // The first round warms up.
        if (round > 0) rates[index]?.push(rate);
      }
    }
    console.log('\nSSO over HTTP, Response and Assertion signed');
    const medians = rates.map(median);
    targets.forEach(({ name }, index) =>
      console.log(`  ${name.padEnd(44)} ${(medians[index] ?? NaN).toFixed(0).padStart(9)} logins/s`),
    );
    const ratio = (medians[0] ?? NaN) / (medians[1] ?? NaN);
    console.log(`  ratio: ${ratio.toFixed(1)} x saml-idp (reach: 8)`);
  } finally {
    await serve.stop();
    other.child.kill('SIGTERM');
    rmSync(directory, { recursive: true, force: true });
  }
}

async function ownTarget(sso: string): Promise<Target> {
  const { origin, pathname } = new URL(sso);
  const cookies: string[] = [];
  for (let count = 0; count < SESSIONS; count++) {
    const start = `${origin}/idp/start?${new URLSearchParams({ sp: spEntityId, persona: 'alice' }).toString()}`;
    const answer = await fetch(start);
    const session = answer.headers.getSetCookie().find((each) => /^saml_workbench_idp_session/.test(each));
    cookies.push(session?.split(';')[0] ?? '');
    await answer.text();
  }
  let count = 0;
  return {
    name: 'serve, POST /idp/sso',
    origin,
    shoot: () => {
      const xml = `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_bench-request-of-a-login-${++count}" Version="2.0" IssueInstant="${new Date().toISOString()}" Destination="${sso}" AssertionConsumerServiceURL="${acsUrl}"><saml:Issuer>${spEntityId}</saml:Issuer></samlp:AuthnRequest>`;
      return {
        method: 'POST',
        path: pathname,
        headers: { ...formType, cookie: cookies[count % SESSIONS] ?? '' },
        body: `SAMLRequest=${encodeURIComponent(Buffer.from(xml).toString('base64'))}`,
      };
    },
  };
}

function otherTarget(origin: string): Target {
  const request = { id: '_bench', issuer: spEntityId, destination: origin, acsUrl, forceAuthn: false };
  const encoded = Buffer.from(JSON.stringify(request)).toString('base64');
  const shot: Shot = {
    method: 'POST',
    path: '/signin',
    headers: formType,
    body: `_authnRequest=${encodeURIComponent(encoded)}`,
  };
  return { name: 'mcguinness saml-idp 1.2.1, POST /signin', origin, shoot: () => shot };
}

/** Only the same work may be compared: a page with a Response that carries two signatures. */
async function requireResponse({ name, origin, shoot }: Target): Promise<void> {
  const { method, path, headers, body } = shoot();
  const page = await (await fetch(origin + path, { method, headers, body })).text();
  const message = /name="SAMLResponse"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? '';
  const xml = Buffer.from(message.replaceAll('&#x3D;', '='), 'base64').toString('utf8');
  const signatures = xml.match(/<(?:\w+:)?SignatureValue/g)?.length ?? 0;
  if (signatures !== 2)
    throw new Error(`${name} answered with ${signatures} signatures: ${page.slice(0, 500)}`);
}

async function measure({ name, origin, shoot }: Target): Promise<number> {
  const { requests, duration, non2xx, errors } = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [{ setupRequest: (request: object) => ({ ...request, ...shoot() }) }],
  });
  if (non2xx + errors > 0) throw new Error(`${name}: ${non2xx} answers were no 200, ${errors} failed`);
  return requests.total / duration;
}

async function startSamlIdp(
  directory: string,
  { keyPem, certPem }: KeyPair,
): Promise<{ readonly child: ChildProcess; readonly origin: string }> {
  const files = { key: join(directory, 'key.pem'), cert: join(directory, 'cert.pem') };
  writeFileSync(files.key, keyPem);
  writeFileSync(files.cert, certPem);
  const port = await freePort();
  const options = { host: '127.0.0.1', port, issuer: idpEntityId, acsUrl, audience: spEntityId, ...files };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const script = require.resolve('saml-idp/bin/run.js');
  const child = spawn(process.execPath, [script, ...args, '--signResponse'], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await fetch(`${origin}/metadata`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { child, origin };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill('SIGTERM');
  throw new Error('saml-idp did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function spMetadata(): string {
  return `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${spEntityId}"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${acsUrl}" index="0"/></md:SPSSODescriptor></md:EntityDescriptor>`;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}
