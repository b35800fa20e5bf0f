import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkbench } from '../../../src-main/adapters/start-workbench';
import { validateConfiguration } from '../../../src-main/app/configuration';
import { startTestWorkbench } from '../../helpers/start-workbench';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const start = async (configuration: Record<string, unknown>) =>
  startWorkbench(
    validateConfiguration({ ports: { idp: 0, sp: 0 }, dataDirectory: directory, ...configuration }),
    { host: 'library', baseDirectory: directory },
  );

describe('startWorkbench', () => {
  it('says where everything is, answers there, and stops', async () => {
    const { ready, stop } = await start({});
    const idp = new URL(ready.idp.sso).origin;
    const sp = new URL(ready.sp.acs).origin;
    expect(ready).toEqual({
      ready: true,
      ui: null,
      idp: { entityId: `${idp}/idp/metadata`, metadata: `${idp}/idp/metadata`, sso: `${idp}/idp/sso` },
      sp: {
        entityId: `${sp}/sp/metadata`,
        metadata: `${sp}/sp/metadata`,
        login: `${sp}/sp/login`,
        acs: `${sp}/sp/acs`,
        session: `${sp}/sp/session`,
      },
    });
    expect((await fetch(ready.idp.metadata)).status).toBe(200);
    await stop();
    await expect(fetch(ready.idp.metadata)).rejects.toThrow();
    await expect(fetch(ready.sp.metadata)).rejects.toThrow();
  });

  it('keeps its keys from one start to the next', async () => {
    const first = await startTestWorkbench();
    const before = first.idpKey.certificate.fingerprint;
    const second = await first.restart({});
    try {
      expect(second.ready).toEqual(first.ready);
      expect(second.idpKey.certificate.fingerprint).toBe(before);
    } finally {
      await second.stop();
    }
  });

  it('reads metadata from a file beside the configuration', async () => {
    const peer = await startTestWorkbench();
    writeFileSync(join(directory, 'sp.xml'), await (await fetch(peer.ready.sp.metadata)).text());
    const running = await start({
      identityProvider: { entityId: 'urn:my-idp', serviceProviders: [{ metadata: './sp.xml' }] },
      serviceProvider: { identityProviders: [{ metadata: peer.ready.idp.metadata }] },
    });
    try {
      expect(running.ready.idp.entityId).toBe('urn:my-idp');
      expect(running.serviceProviders().map(({ entityId }) => entityId)).toEqual([
        running.ready.sp.entityId,
        peer.ready.sp.entityId,
      ]);
      expect(running.identityProviders().map(({ entityId }) => entityId)).toEqual([
        'urn:my-idp',
        peer.ready.idp.entityId,
      ]);
    } finally {
      await running.stop();
      await peer.stop();
    }
  });

  it.each([
    ['a file that is not there', { metadata: './none.xml' }, /none\.xml cannot be read/],
    [
      'a host elsewhere',
      { metadata: 'https://sp.example.com/metadata' },
      /not on this machine, so it is not fetched/,
    ],
    [
      'a host that only begins like this one',
      { metadata: 'http://127.0.0.1.evil.test/' },
      /not on this machine/,
    ],
    ['text that is no metadata', { metadataXml: '<a/>' }, /holds no SPSSODescriptor/],
    ['broken XML', { metadataXml: '<a' }, /not well-formed/],
    ['an unknown profile', { profile: 'nobody' }, /no SP profile "nobody"/],
    ['a profile without its variables', { profile: 'qovery' }, /CONNECTION_NAME/],
  ])('starts nothing on %s', async (_, source, why) => {
    await expect(start({ identityProvider: { serviceProviders: [source] } })).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(why) as string,
    });
  });

  it('leaves nothing running when the second port is taken', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as AddressInfo).port));
    });
    const free = await startTestWorkbench();
    const idpPort = Number(new URL(free.idpOrigin).port);
    await free.stop();
    await expect(start({ ports: { idp: idpPort, sp: port } })).rejects.toThrow(
      new RegExp(`Port ${port} for the service provider is taken`),
    );
    await expect(fetch(`http://127.0.0.1:${idpPort}/idp/metadata`)).rejects.toThrow();
    taken.close();
  });
});
