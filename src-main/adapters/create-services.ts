/** Joins the running listeners and the use cases: what a router is made over, whichever host it is for. */
import type { Services, TraceBrowser } from '../app/operations/services';
import { createRouter, type WorkbenchRouter } from '../app/operations/router';
import type { WorkbenchStatus } from '../contract/model/workbench';
import { createChromeTraceBrowser } from './capture/chrome-trace-browser';
import { addEntity } from './metadata/add-entity';
import { runLogin } from './login/run-login';
import { runReplay } from './replay/run-replay';
import type { RunningWorkbench } from './start-workbench';

export function createWorkbenchRouter(
  running: RunningWorkbench,
  version: string,
  log: (line: string) => void = () => undefined,
  /** Default: Chrome, Chromium or Edge with a profile of its own. */
  traceBrowser: TraceBrowser = createChromeTraceBrowser({
    trace: running.trace,
    log,
    startUrl: running.ready.sp.login,
  }),
): WorkbenchRouter {
  return createRouter(createServices(running, version, traceBrowser), log);
}

function createServices(running: RunningWorkbench, version: string, traceBrowser: TraceBrowser): Services {
  const { clock, random, trace, archive, settings, change, ready } = running;
  return {
    clock,
    random,
    trace,
    archive,
    settings,
    change,
    status: () => describeStatus(running, version),
    login: ({ url, persona, password }) =>
      runLogin(
        { url: url ?? ready.sp.login, persona: persona ?? settings().personas[0]?.username, password },
        { clock, trace },
      ),
    replay: (input, options, target) => runReplay(input, options, target, { clock, random, trace }),
    signingPair: async () => ({
      keyPem: running.idpKey.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      certPem: running.idpKey.certificate.pem,
    }),
    ownCertificates: () => describeOwn(running),
    idpEntityId: ready.idp.entityId,
    idpMetadata: running.idpMetadata,
    traceBrowser,
    revoke: running.revoke,
    addEntity: (given) => addEntity(running, given),
    removeEntity: running.imported.remove,
  };
}

function describeOwn(running: RunningWorkbench): ReturnType<Services['ownCertificates']> {
  const { idpKey, idpKeys, spKey, spKeys, spEncryptionKeys } = running;
  const each = (
    keys: RunningWorkbench['idpKeys'],
    side: 'idp' | 'sp',
    use: 'signing' | 'encryption',
    inUse: RunningWorkbench['idpKey'] | null,
  ) =>
    keys.map(({ name, key }) => ({
      side,
      use,
      name,
      // Every encryption key decrypts.
      active: inUse === null || key === inUse,
      certPem: key.certificate.pem,
    }));
  return [
    ...each(idpKeys, 'idp', 'signing', idpKey),
    ...each(spKeys, 'sp', 'signing', spKey),
    ...each(spEncryptionKeys, 'sp', 'encryption', null),
  ];
}

function describeStatus(running: RunningWorkbench, version: string): WorkbenchStatus {
  const { ready, settings, idpKey } = running;
  const { count, file, notice } = running.archive.state();
  const set = settings();
  const { flavour, personas, groupFilter, groupMapping, nextScenario } = set;
  const { notAfter, fingerprint } = idpKey.certificate;
  const imported = new Set(
    [...running.imported.serviceProviders(), ...running.imported.identityProviders()].map(
      ({ entityId }) => entityId,
    ),
  );
  return {
    version,
    host: running.host,
    dataDirectory: running.dataDirectory,
    idp: {
      origin: running.idpOrigin,
      entityId: ready.idp.entityId,
      problem: running.problems.idp,
      flavour: flavour.id,
      flavourName: flavour.name,
      metadataUrl: ready.idp.metadata,
      ssoUrl: ready.idp.sso,
      personas: [...personas],
      groupFilter,
      groupForm: flavour.attributes.groupForm,
      groupOverage: flavour.attributes.groupOverage?.rule ?? null,
      nextScenario,
      sign: set.sign,
      encryptAssertions: set.encryptAssertions,
      encryptNameIds: set.encryptNameIds,
      encryptAttributes:
        typeof set.encryptAttributes === 'boolean' ? set.encryptAttributes : [...set.encryptAttributes],
      encryption: set.encryption,
      wantAuthnRequestsSigned: set.wantAuthnRequestsSigned,
      clockOffsetSeconds: set.clockOffsetSeconds,
      signingKeys: running.idpKeys.map(({ name, key }) => ({
        name,
        kind: key.certificate.keyDescription,
        fingerprint: key.certificate.fingerprint,
        notAfter: new Date(key.certificate.notAfter).toISOString(),
        signs: key === idpKey,
      })),
      certificateNotAfter: new Date(notAfter).toISOString(),
      certificateFingerprint: fingerprint,
      serviceProviders: running.serviceProviders().map(({ entityId, name, acsUrl }) => ({
        entityId,
        name,
        acsUrls: acsUrl === null ? [] : [acsUrl],
        imported: imported.has(entityId),
      })),
    },
    sp: {
      origin: running.spOrigin,
      entityId: ready.sp.entityId,
      problem: running.problems.sp,
      metadataUrl: ready.sp.metadata,
      loginUrl: ready.sp.login,
      acsUrl: ready.sp.acs,
      sessionUrl: ready.sp.session,
      identityProviders: running.identityProviders().map(({ entityId }) => ({
        entityId,
        name: entityId,
        imported: imported.has(entityId),
      })),
      groupMapping,
      revocationAnswer: set.revocationAnswer,
    },
    flowCount: count,
    keyProtection: { kind: running.keyProtection.kind, words: running.keyProtection.words },
    traceStore: { file, notice },
  };
}
