/** Single Logout with providers written by others: whoever begins, nobody stays signed in, on either side. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveLogin, type Peer, type PeerName, startPeer, whyMissing } from '../helpers/peers';
import { startTestWorkbench, type TestWorkbench } from '../helpers/start-workbench';

const sps: readonly { readonly peer: PeerName; readonly name: string; readonly takesRequests: boolean }[] = [
  { peer: 'simpleSamlSp', name: 'SimpleSAMLphp SP', takesRequests: true },
  { peer: 'shibbolethSp', name: 'Shibboleth SP', takesRequests: true },
  // Its script reads answers at its logout address, and no requests.
  { peer: 'nodeSamlSp', name: 'node-saml', takesRequests: false },
];

for (const { peer, name, takesRequests } of sps) {
  const missing = whyMissing(peer);
  describe.skipIf(missing !== null)(
    `logout: our IdP and ${name}${missing === null ? '' : `: ${missing}`}`,
    () => {
      const directory = mkdtempSync(join(tmpdir(), 'saml-workbench-interop-'));
      const idpFile = join(directory, 'idp.xml');
      let workbench: TestWorkbench;
      let sp: Peer;
      beforeAll(async () => {
        workbench = await startTestWorkbench();
        writeFileSync(idpFile, await (await fetch(workbench.ready.idp.metadata)).text());
        sp = await startPeer(peer, { IDP_METADATA_FILE: idpFile });
        const metadataXml = await sp.metadata();
        workbench = await workbench.restart({ identityProvider: { serviceProviders: [{ metadataXml }] } });
      });
      afterAll(async () => {
        sp?.stop();
        await workbench?.stop();
        rmSync(directory, { recursive: true, force: true });
      });

      const beginnings: readonly (readonly [who: string, url: () => string])[] = [
        ['begun by the application', () => sp.info['LOGOUT_URL'] ?? ''],
        ['begun by the IdP', () => `${workbench.idpOrigin}/idp/logout`],
      ];
      it.each(beginnings.slice(0, takesRequests ? 2 : 1))(
        '%s ends the session at both',
        async (_who, logoutUrl) => {
          const { ok, log } = await driveLogin(sp.info['LOGIN_URL'] ?? '', {
            whoami: sp.info['WHOAMI_URL'] ?? '',
            user: 'alice',
            options: ['--logout', logoutUrl()],
          });
          expect(log).toContain('LOGOUT OK');
          expect(ok, log).toBe(true);
          const [flow] = workbench.trace.list();
          expect(flow, log).toMatchObject({ outcome: 'accepted', headline: 'Signed out everywhere' });
        },
      );
    },
  );
}

const missingIdp = whyMissing('simpleSamlIdp');
describe.skipIf(missingIdp !== null)(
  `logout: SimpleSAMLphp IdP and our SP${missingIdp === null ? '' : `: ${missingIdp}`}`,
  () => {
    const directory = mkdtempSync(join(tmpdir(), 'saml-workbench-interop-'));
    const spFile = join(directory, 'sp.xml');
    let workbench: TestWorkbench;
    let idp: Peer;
    let idpEntityId: string;
    beforeAll(async () => {
      workbench = await startTestWorkbench();
      writeFileSync(spFile, await (await fetch(workbench.ready.sp.metadata)).text());
      idp = await startPeer('simpleSamlIdp', { SP_METADATA_FILE: spFile });
      const metadataXml = await idp.metadata();
      idpEntityId = /entityID="([^"]+)"/.exec(metadataXml)?.[1] ?? '';
      workbench = await workbench.restart({ serviceProvider: { identityProviders: [{ metadataXml }] } });
    });
    afterAll(async () => {
      idp?.stop();
      await workbench?.stop();
      rmSync(directory, { recursive: true, force: true });
    });

    it.each([
      ['begun by the application', () => `${workbench.spOrigin}/sp/logout`, 'Signed out everywhere'],
      [
        'begun by the IdP',
        () =>
          `${idp.info['SLO_URL'] ?? ''}?${new URLSearchParams({ ReturnTo: idp.info['METADATA_URL'] ?? '' }).toString()}`,
        'Signed out at this application',
      ],
    ])('%s ends the session', async (_who, logoutUrl, headline) => {
      const login = `${workbench.ready.sp.login}?${new URLSearchParams({ idp: idpEntityId }).toString()}`;
      const { ok, log } = await driveLogin(login, {
        whoami: workbench.ready.sp.session,
        user: 'student',
        password: 'studentpass',
        options: ['--logout', logoutUrl()],
      });
      expect(log).toContain('LOGOUT OK');
      expect(ok, log).toBe(true);
      const [flow] = workbench.trace.list();
      expect(flow, log).toMatchObject({ outcome: 'accepted', headline });
    });
  },
);
