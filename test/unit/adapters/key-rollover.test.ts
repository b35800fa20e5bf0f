import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkbenchRouter } from '../../../src-main/adapters/create-services';
import { runLogin } from '../../../src-main/adapters/login/run-login';
import { startWorkbench, type RunningWorkbench } from '../../../src-main/adapters/start-workbench';
import { validateConfiguration } from '../../../src-main/app/configuration';
import { readMessage } from '../../../src-main/core/saml/read-message';
import { parseXml } from '../../../src-main/core/xml/parse';
import { call } from '@orpc/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trustCertificate } from '../../../src-main/core/xmlsec/trusted-key';
import { verifySignatures } from '../../../src-main/core/xmlsec/verify';

let directory: string;
let running: RunningWorkbench;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
  running = await startWorkbench(
    validateConfiguration({
      identityProvider: {
        signingKeys: [{ name: 'old' }, { name: 'new', kind: 'p256' }],
        wantAuthnRequestsSigned: true,
        encryptAssertions: true,
        metadata: { signed: true, validForDays: 7, cacheDuration: 'PT6H' },
      },
      serviceProvider: {
        signingKeys: [{ kind: 'p384' }, {}],
        encryptionKeys: [{ name: 'first' }, { name: 'second' }],
      },
      ports: { idp: 0, sp: 0 },
      dataDirectory: directory,
    }),
    { host: 'library' },
  );
});
afterAll(async () => {
  await running.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function metadataOf(url: string) {
  const read = readMessage(parseXml(await (await fetch(url)).text()));
  if (read.kind !== 'EntityDescriptor') throw new Error(read.kind);
  return read;
}

/** How the Response of a login was signed. */
async function signedWith(): Promise<string> {
  const { clock, trace } = running;
  const result = await runLogin(
    { url: running.ready.sp.login, persona: 'alice', password: undefined },
    { clock, trace },
  );
  expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.outcome).toBe('signed-in');
  const response = result.hops.find(({ message }) => message?.kind === 'Response')?.message;
  return /SignatureMethod Algorithm="[^"]*#([^"]+)"/.exec(response?.xml ?? '')?.[1] ?? '';
}

describe('several keys', () => {
  it('are all published, and signed metadata verifies with the one in use', async () => {
    const idp = await metadataOf(running.ready.idp.metadata);
    const certificates = idp.roles[0]!.keyDescriptors.flatMap((each) => each.certificates);
    expect(certificates).toHaveLength(2);
    const keys = [trustCertificate(certificates[0]!.base64, 'certificate')];
    const [report] = verifySignatures(idp.document, keys);
    expect(report?.valid).toBe(true);
    expect(report?.covers).toBe(idp.element);
    expect(idp.cacheDuration).toBe('PT6H');
    const days = (Date.parse(idp.validUntil ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    expect((await metadataOf(`${running.ready.idp.metadata}?signed=false`)).signature).toBeNull();
    const sp = await metadataOf(running.ready.sp.metadata);
    expect(sp.signature).toBeNull();
    expect(sp.roles[0]!.keyDescriptors.map(({ use }) => use)).toEqual([
      'signing',
      'signing',
      'encryption',
      'encryption',
    ]);
    expect((await metadataOf(`${running.ready.sp.metadata}?signed=true`)).signature).not.toBeNull();
  });

  it('take over from one another while the workbench runs', async () => {
    const router = createWorkbenchRouter(running, '0');
    expect(await signedWith()).toBe('rsa-sha256');
    const status = await call(router.workbench.change, { signWith: 'new' });
    expect(status.idp.signingKeys.map(({ name, signs }) => [name, signs])).toEqual([
      ['old', false],
      ['new', true],
    ]);
    expect(await signedWith()).toBe('ecdsa-sha256');
    await expect(call(router.workbench.change, { signWith: 'lost' })).rejects.toThrow(
      'The identity provider has no signing key "lost"',
    );
  });
});

describe('keys in the configuration', () => {
  const refuse = (identityProvider: object) => () => validateConfiguration({ identityProvider });

  it('are refused when two have one name, or none has the name that signs', () => {
    expect(refuse({ signingKeys: [{ name: 'a' }, { name: 'a' }] })).toThrow(/another key has this name/);
    expect(refuse({ signingKeys: [{ name: 'a' }], signWith: 'b' })).toThrow(
      /"identityProvider.signWith" cannot be "b": the keys are a/,
    );
    expect(refuse({ signingKeys: [{ kind: 'p521' }] })).toThrow(/signingKeys/);
    expect(refuse({ metadata: { cacheDuration: 'six hours' } })).toThrow(/a duration is written as PT6H/);
  });
});
