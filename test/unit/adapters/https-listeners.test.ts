import { request } from 'node:https';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLogin } from '../../../src-main/adapters/login/run-login';
import { readSource } from '../../../src-main/adapters/metadata/read-source';
import { startWorkbench, type RunningWorkbench } from '../../../src-main/adapters/start-workbench';
import { type ConfigurationInput, validateConfiguration } from '../../../src-main/app/configuration';
import { createSelfSigned } from '../../../src-main/certificates/create';

let directory: string;
const running: RunningWorkbench[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
  rmSync(directory, { recursive: true, force: true });
});

async function start(listeners: ConfigurationInput['listeners']): Promise<RunningWorkbench> {
  const started = await startWorkbench(
    validateConfiguration({ listeners, ports: { idp: 0, sp: 0 }, dataDirectory: directory }),
    { host: 'library', baseDirectory: directory },
  );
  running.push(started);
  return started;
}

/** As a browser that trusts this CA and nothing else. */
function statusTrusting(ca: string, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { ca }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('HTTPS', () => {
  it('signs somebody in with a certificate of a CA made here', async () => {
    const workbench = await start({ https: true });
    const { clock, trace, ready } = workbench;
    expect(ready.sp.acs).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/sp\/acs$/);
    const result = await runLogin(
      { url: ready.sp.login, persona: 'alice', password: undefined },
      { clock, trace },
    );
    expect(result.outcome).toBe('signed-in');
    expect(result.hops.every(({ url }) => url.startsWith('https:'))).toBe(true);
    expect(await readSource(ready.idp.metadata, '')).toContain('IDPSSODescriptor');
    const ca = readFileSync(join(directory, 'local-ca.crt'), 'utf8');
    expect(await statusTrusting(ca, ready.idp.metadata)).toBe(200);
    expect(await statusTrusting(ca, ready.idp.metadata.replace('127.0.0.1', 'localhost'))).toBe(200);
    await expect(statusTrusting(workbench.idpKey.certificate.pem, ready.idp.metadata)).rejects.toThrow();
  });

  it.skipIf(process.platform === 'win32')(
    'keeps the key of the CA for its owner, and the CA for good',
    async () => {
      await start({ https: true });
      const file = join(directory, 'keys', 'local-ca.pem');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const before = readFileSync(file, 'utf8');
      await running.pop()?.stop();
      await start({ https: true });
      expect(readFileSync(file, 'utf8')).toBe(before);
      expect(new X509Certificate(readFileSync(join(directory, 'local-ca.crt'))).ca).toBe(true);
    },
  );

  it('takes the files of the user, and says what is wrong with them', async () => {
    const made = await createSelfSigned({ commonName: 'theirs', notBefore: Date.now() - 60_000 });
    writeFileSync(join(directory, 'k.pem'), made.keyPem);
    writeFileSync(join(directory, 'c.pem'), made.certPem);
    const { ready } = await start({ https: { key: 'k.pem', certificate: 'c.pem' } });
    expect(ready.idp.sso).toMatch(/^https:/);
    await expect(start({ https: { key: 'none.pem', certificate: 'c.pem' } })).rejects.toThrow(
      /none\.pem for HTTPS cannot be read/,
    );
    writeFileSync(
      join(directory, 'other.pem'),
      (await createSelfSigned({ commonName: 'x', notBefore: 0 })).keyPem,
    );
    await expect(start({ https: { key: 'other.pem', certificate: 'c.pem' } })).rejects.toThrow(
      'other.pem and c.pem cannot be used for HTTPS',
    );
  });
});
