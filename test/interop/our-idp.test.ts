/** Our IdP in front of service providers written by others: they accept what each flavour issues. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveLogin, type Peer, type PeerName, startPeer, whyMissing } from '../helpers/peers';
import type { ConfigurationInput } from '../../src-main/app/configuration';
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

const signingKeys = [{}, { name: 'ec', kind: 'p256' as const }];

interface Case {
  readonly flavour: string;
  readonly settings: NonNullable<ConfigurationInput['identityProvider']>;
  /** Who can take it; absent: everybody. The others have no such algorithm, or do not look into such an element. */
  readonly takenBy?: readonly PeerName[];
}

const oaep = (encryption: Case['settings']['encryption']): Case => ({
  flavour: 'generic',
  settings: { encryptAssertions: true, encryption },
  takenBy: ['shibbolethSp'],
});
const cases: readonly Case[] = [
  { flavour: 'generic', settings: {} },
  { flavour: 'generic', settings: { wantAuthnRequestsSigned: true } },
  { flavour: 'generic', settings: { encryptAssertions: true } },
  { flavour: 'okta', settings: {} },
  { flavour: 'okta', settings: { encryptAssertions: true } },
  { flavour: 'generic', settings: { signWith: 'ec' }, takenBy: ['shibbolethSp', 'pysaml2Sp'] },
  {
    flavour: 'okta',
    settings: { signWith: 'ec', encryptAssertions: true },
    takenBy: ['shibbolethSp', 'pysaml2Sp'],
  },
  {
    flavour: 'generic',
    settings: { encryptNameIds: true },
    takenBy: ['simpleSamlSp', 'shibbolethSp', 'pysaml2Sp'],
  },
  {
    flavour: 'generic',
    settings: { encryptNameIds: true, encryptAttributes: ['groups'] },
    takenBy: ['simpleSamlSp', 'shibbolethSp'],
  },
  ...(['aes192-cbc', 'aes192-gcm'] as const).map((data): Case => ({
    flavour: 'generic',
    settings: { encryptAssertions: true, encryption: { data } },
    takenBy: ['simpleSamlSp', 'shibbolethSp', 'pysaml2Sp'],
  })),
  oaep({ data: 'aes128-cbc', key: 'rsa-oaep-mgf1p', digest: 'sha256' }),
  oaep({ data: 'aes256-cbc', key: 'rsa-oaep', digest: 'sha256', mgf: 'sha256' }),
  oaep({ data: 'aes256-gcm', key: 'rsa-oaep', digest: 'sha512', mgf: 'sha1' }),
];

function casesFor(peer: PeerName): readonly Case[] {
  return cases.filter(({ takenBy }) => takenBy?.includes(peer) ?? true);
}

for (const { peer, name, sees } of sps) {
  const missing = whyMissing(peer);
  describe.skipIf(missing !== null)(`our IdP and ${name}${missing === null ? '' : `: ${missing}`}`, () => {
    const directory = mkdtempSync(join(tmpdir(), 'saml-workbench-interop-'));
    const idpFile = join(directory, 'idp.xml');
    let workbench: TestWorkbench;
    let sp: Peer;
    let metadataXml: string;
    beforeAll(async () => {
      workbench = await startTestWorkbench({ identityProvider: { signingKeys } });
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

    it.each(casesFor(peer))(
      'logs alice in with the flavour $flavour $settings',
      async ({ flavour, settings }) => {
        workbench = await workbench.restart({
          identityProvider: { flavour, signingKeys, ...settings, serviceProviders: [{ metadataXml }] },
        });
        const { ok, whoami, log } = await login('alice');
        expect(ok, log).toBe(true);
        for (const value of sees) expect(whoami, log).toMatch(value);
        const [flow] = workbench.trace.list();
        expect(flow).toMatchObject({ spEntityId: sp.info['ENTITY_ID'], initiatedBy: 'sp' });
      },
    );
  });
}
