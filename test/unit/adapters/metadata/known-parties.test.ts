import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorkbenchRouter } from '../../../../src-main/adapters/create-services';
import { readKnownParties } from '../../../../src-main/adapters/metadata/known-parties';
import { startWorkbench } from '../../../../src-main/adapters/start-workbench';
import { type ConfigurationInput, validateConfiguration } from '../../../../src-main/app/configuration';
import { buildIdpMetadata, buildSpMetadata } from '../../../../src-main/core/saml/build-metadata';
import { BINDING } from '../../../../src-main/core/saml/identifiers';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
});
const servers: Server[] = [];
afterEach(() => {
  servers.splice(0).forEach((server) => server.close());
  rmSync(directory, { recursive: true, force: true });
});

function spMetadata(entityId: string, acsUrl = `${entityId}/acs`): string {
  return buildSpMetadata({
    entityId,
    keys: { signing: [], encryption: [] },
    nameIdFormats: [],
    assertionConsumerServices: [{ binding: BINDING.post, location: acsUrl, index: 0 }],
  });
}
const idpMetadata = buildIdpMetadata({
  entityId: 'https://other-idp.test',
  keys: { signing: [], encryption: [] },
  nameIdFormats: [],
  singleSignOnServices: [{ binding: BINDING.redirect, location: 'https://other-idp.test/sso' }],
});

describe('readKnownParties', () => {
  const log: string[] = [];
  let now = 0;
  const read = (configuration: ConfigurationInput) =>
    readKnownParties(validateConfiguration(configuration), directory, {
      base: directory,
      clock: { now: () => now },
      log: (line) => log.push(line),
    });

  it('reads a file again once it was written, and keeps what it had when it breaks', async () => {
    const file = join(directory, 'sp.xml');
    const write = (text: string, second: number): void => {
      writeFileSync(file, text);
      utimesSync(file, second, second);
    };
    write(spMetadata('https://one.test'), 1);
    const parties = await read({
      identityProvider: { serviceProviders: [{ metadata: 'sp.xml', sign: 'none' }] },
    });
    const acsUrls = (): (string | null)[] => parties.serviceProviders().map(({ acsUrl }) => acsUrl);
    expect(acsUrls()).toEqual(['https://one.test/acs']);
    expect(parties.serviceProviders()[0]?.rules?.sign).toBe('none');
    write(spMetadata('https://one.test', 'https://one.test/new'), 2);
    expect(acsUrls()).toEqual(['https://one.test/new']);
    write('<md:Entity', 3);
    expect(acsUrls()).toEqual(['https://one.test/new']);
    expect(acsUrls()).toEqual(['https://one.test/new']);
    expect(log.filter((line) => line.includes('is kept as it was'))).toHaveLength(1);
  });

  it('asks a URL again after a while, and follows no redirect', async () => {
    let text = spMetadata('https://one.test');
    const server = createServer((request, response) => {
      if (request.url === '/away') response.writeHead(302, { location: 'https://elsewhere.test/' }).end();
      else response.end(text);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const parties = await read({ identityProvider: { serviceProviders: [{ metadata: url }] } });
    text = spMetadata('https://two.test');
    expect(parties.serviceProviders()[0]?.entityId).toBe('https://one.test');
    now += 10_000;
    await vi.waitFor(() => expect(parties.serviceProviders()[0]?.entityId).toBe('https://two.test'));
    await expect(
      read({ identityProvider: { serviceProviders: [{ metadata: `${url}/away` }] } }),
    ).rejects.toThrow('it answered 302');
    await expect(
      read({ identityProvider: { serviceProviders: [{ metadata: 'http://sp.example/metadata' }] } }),
    ).rejects.toThrow('is not on this machine');
  });
});

describe('entities added while the workbench runs', () => {
  const start = () =>
    startWorkbench(validateConfiguration({ ports: { idp: 0, sp: 0 }, dataDirectory: directory }), {
      host: 'library',
    });

  it('are known at once and at the next start, until they are removed', async () => {
    const first = await start();
    const router = createWorkbenchRouter(first, '0');
    try {
      expect(await call(router.entity.add, { metadata: spMetadata('https://one.test') })).toEqual({
        serviceProviders: ['https://one.test'],
        identityProviders: [],
      });
      await call(router.entity.add, { metadata: spMetadata('https://one.test', 'https://one.test/new') });
      await call(router.entity.add, { metadata: idpMetadata });
      await call(router.entity.add, { profile: 'qovery', variables: { CONNECTION_NAME: 'acme' } });
      const { idp, sp } = await call(router.workbench.status, undefined);
      expect(idp.serviceProviders.map(({ acsUrls, imported }) => [acsUrls[0], imported])).toEqual([
        [first.ready.sp.acs, false],
        expect.arrayContaining([true]),
        expect.arrayContaining([true]),
      ]);
      expect(idp.serviceProviders.map(({ acsUrls }) => acsUrls[0])).toContain('https://one.test/new');
      expect(sp.identityProviders.map(({ entityId }) => entityId)).toContain('https://other-idp.test');
    } finally {
      await first.stop();
    }
    expect(readdirSync(join(directory, 'entities'))).toHaveLength(3);
    const second = await start();
    const again = createWorkbenchRouter(second, '0');
    try {
      expect(second.serviceProviders()).toHaveLength(3);
      const { removed } = await call(again.entity.remove, { entityId: 'https://one.test' });
      expect(removed).toEqual(['https://one.test']);
      expect(second.serviceProviders()).toHaveLength(2);
      expect(readdirSync(join(directory, 'entities'))).toHaveLength(2);
      await expect(call(again.entity.remove, { entityId: 'https://one.test' })).rejects.toThrow('No entity');
    } finally {
      await second.stop();
    }
  });

  it('are refused with a reason', async () => {
    const running = await start();
    const router = createWorkbenchRouter(running, '0');
    try {
      await expect(call(router.entity.add, { metadata: 'hello' })).rejects.toThrow('not well-formed');
      await expect(call(router.entity.add, { metadata: '<a/>' })).rejects.toThrow('holds no');
      await expect(
        call(router.entity.add, { metadata: spMetadata(running.ready.sp.entityId) }),
      ).rejects.toThrow('is known already');
      await expect(call(router.entity.add, { url: 'https://sp.example/metadata' })).rejects.toThrow(
        'is not on this machine',
      );
      await expect(call(router.entity.add, { profile: 'nobody' })).rejects.toThrow('nobody');
      expect(running.serviceProviders()).toHaveLength(1);
    } finally {
      await running.stop();
    }
  });
});
