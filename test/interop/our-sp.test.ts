/** Our SP behind identity providers written by others, and behind our own: it signs in who is signed for, and nobody else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runLogin } from '../../src-main/adapters/login/run-login';
import { driveLogin, type Peer, type PeerName, startPeer, whyMissing } from '../helpers/peers';
import { startTestWorkbench, type TestWorkbench } from '../helpers/start-workbench';

/** What the scripts of the peers understand. */
const strict = { ENCRYPT: '1', WANT_REQUESTS_SIGNED: '1', SIGN_REQUESTS_REQUIRED: '1' };
const student = { user: 'student', password: 'studentpass' };

const idps: readonly {
  readonly peer: PeerName;
  readonly name: string;
  readonly bindings: readonly string[];
}[] = [
  { peer: 'simpleSamlIdp', name: 'SimpleSAMLphp IdP', bindings: ['redirect', 'post'] },
  { peer: 'pysaml2Idp', name: 'pysaml2 IdP', bindings: ['redirect', 'post'] },
];

for (const { peer, name, bindings } of idps) {
  const missing = whyMissing(peer);
  describe.skipIf(missing !== null)(`${name} and our SP${missing === null ? '' : `: ${missing}`}`, () => {
    const directory = mkdtempSync(join(tmpdir(), 'saml-workbench-interop-'));
    const spFile = join(directory, 'sp.xml');
    let workbench: TestWorkbench;
    let metadataXml: string;
    let idp: Peer;
    beforeAll(async () => {
      workbench = await startTestWorkbench();
      writeFileSync(spFile, await (await fetch(workbench.ready.sp.metadata)).text());
      idp = await startPeer(peer, { SP_METADATA_FILE: spFile });
      metadataXml = await idp.metadata();
      workbench = await workbench.restart({
        serviceProvider: {
          identityProviders: [{ metadataXml }],
          groupMapping: {
            default_role: 'viewer',
            enforce_group_sync: true,
            group_mappings: { learner: ['student'] },
            group_attribute: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.1',
          },
        },
      });
    });
    afterAll(async () => {
      idp?.stop();
      await workbench?.stop();
      rmSync(directory, { recursive: true, force: true });
    });
    const loginUrl = (binding: string): string => {
      const entityId = /entityID="([^"]+)"/.exec(metadataXml)?.[1] ?? '';
      return `${workbench.ready.sp.login}?idp=${encodeURIComponent(entityId)}&binding=${binding}`;
    };
    const login = (binding: string, ...options: string[]) =>
      driveLogin(loginUrl(binding), { whoami: workbench.ready.sp.session, ...student, options });

    it.each(bindings)('signs the student in when asked by %s', async (binding) => {
      const { ok, whoami, log } = await login(binding);
      expect(ok, log).toBe(true);
      expect(whoami, log).toContain('is signed in as learner');
      expect(workbench.trace.list()[0]).toMatchObject({ outcome: 'accepted', roles: ['learner'] });
    });

    it.each([
      ['value', 'digest-mismatch'],
      ['strip', 'signature-missing'],
      ['replay', 'assertion-replayed'],
    ])('opens no session after the attack "%s", and explains it', async (tamper, check) => {
      const { ok, log } = await login('redirect', '--tamper', tamper);
      expect(ok, log).toBe(true);
      expect(log).toContain('ATTACK-REFUSED');
      const [flow] = workbench.trace.list();
      expect(flow, log).toMatchObject({ outcome: 'rejected' });
      const steps = workbench.trace.get(flow?.id ?? '')?.steps ?? [];
      const response = steps.find(({ message }) => message?.kind === 'Response');
      const checked = await workbench.trace.recheck(flow?.id ?? '', response?.id ?? '')?.();
      expect(checked?.verdict).toBe('reject');
      expect(checked?.findings.map((finding) => finding.check)).toContain(check);
    });

    it('signs the student in through our own driver', async () => {
      const { outcome, session, findings, reason } = await runLogin(
        { url: loginUrl('post'), persona: 'student', password: 'studentpass' },
        { clock: workbench.clock, trace: workbench.trace },
      );
      expect(outcome, reason).toBe('signed-in');
      expect(session?.roles).toEqual(['learner']);
      expect(JSON.stringify(session?.attributes)).toContain('student@example.org');
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    // The last: it puts a stricter instance of the same IdP in its place.
    it('signs the student in by an encrypted assertion, where requests have to be signed', async () => {
      idp.stop();
      idp = await startPeer(peer, { SP_METADATA_FILE: spFile, ...strict });
      metadataXml = await idp.metadata();
      workbench = await workbench.restart({ serviceProvider: { identityProviders: [{ metadataXml }] } });
      const { ok, whoami, log } = await login('redirect');
      expect(ok, log).toBe(true);
      expect(log).toContain('encrypted=True');
      expect(whoami, log).toContain('is signed in');
      expect(workbench.trace.list()[0]).toMatchObject({ outcome: 'accepted' });
    });
  });
}

describe('our IdP and our SP, through a driver others wrote', () => {
  const missing = whyMissing('pysaml2Idp')?.includes('is not at') ? 'the driver is not there' : null;
  it.skipIf(missing !== null).each([
    ['generic', 'redirect'],
    ['generic', 'post'],
    ['okta', 'redirect'],
    ['okta', 'post'],
  ])('logs alice in with the flavour %s, asked by %s', async (flavour, binding) => {
    const workbench = await startTestWorkbench({ identityProvider: { flavour } });
    try {
      const { ok, whoami, log } = await driveLogin(`${workbench.ready.sp.login}?binding=${binding}`, {
        whoami: workbench.ready.sp.session,
        user: 'alice',
      });
      expect(ok, log).toBe(true);
      expect(whoami).toMatch(/alice\S* is signed in as admin/);
      expect(workbench.trace.list()).toMatchObject([{ outcome: 'accepted', roles: ['admin'] }]);
    } finally {
      await workbench.stop();
    }
  });
});
