/** Our IdP in front of service providers written by others: they accept what each flavour issues. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveLogin, type Peer, type PeerName, startPeer, whyMissing } from '../helpers/peers';
import { startTestWorkbench, type TestWorkbench } from '../helpers/start-workbench';

const sps: readonly { readonly peer: PeerName; readonly name: string; readonly sees: readonly RegExp[] }[] = [
  {
    peer: 'simpleSamlSp',
    name: 'SimpleSAMLphp SP',
    sees: [/alice@example\.com/, /Administrators/, /nameid-format:transient/],
  },
  {
    peer: 'shibbolethSp',
    name: 'Shibboleth SP',
    sees: [/x_email=alice@example\.com/, /x_groups=Administrators;Qovery-DevSecOps/],
  },
  {
    peer: 'nodeSamlSp',
    name: 'node-saml',
    sees: [/alice@example\.com/, /Administrators/, /nameid-format:transient/],
  },
  { peer: 'pysaml2Sp', name: 'pysaml2 SP', sees: [/alice@example\.com/, /Administrators/] },
];

for (const { peer, name, sees } of sps) {
  const missing = whyMissing(peer);
  describe.skipIf(missing !== null)(`our IdP and ${name}${missing === null ? '' : `: ${missing}`}`, () => {
    const directory = mkdtempSync(join(tmpdir(), 'saml-workbench-interop-'));
    const idpFile = join(directory, 'idp.xml');
    let workbench: TestWorkbench;
    let sp: Peer;
    let metadataXml: string;
    beforeAll(async () => {
      workbench = await startTestWorkbench();
      writeFileSync(idpFile, await (await fetch(workbench.ready.idp.metadata)).text());
      sp = await startPeer(peer, { IDP_METADATA_FILE: idpFile });
      metadataXml = await sp.metadata();
    });
    afterAll(async () => {
      sp?.stop();
      await workbench?.stop();
      rmSync(directory, { recursive: true, force: true });
    });
    const login = (user: string) =>
      driveLogin(sp.info['LOGIN_URL'] ?? '', { whoami: sp.info['WHOAMI_URL'] ?? '', user });

    it.each([
      ['generic', {}],
      ['generic', { wantAuthnRequestsSigned: true }],
      ['generic', { encryptAssertions: true }],
      ['okta', {}],
      ['okta', { encryptAssertions: true }],
    ] as const)('logs alice in with the flavour %s %j', async (flavour, settings) => {
      workbench = await workbench.restart({
        identityProvider: { flavour, ...settings, serviceProviders: [{ metadataXml }] },
      });
      const { ok, whoami, log } = await login('alice');
      expect(ok, log).toBe(true);
      for (const value of sees) expect(whoami, log).toMatch(value);
      const [flow] = workbench.trace.list();
      expect(flow).toMatchObject({ spEntityId: sp.info['ENTITY_ID'], initiatedBy: 'sp' });
    });
  });
}
