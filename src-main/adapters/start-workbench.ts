/** Starts the mock IdP and SP with everything they need, and stops them again. */
import type { Configuration } from '../app/configuration';
import { requireAnswerScenario } from '../app/find-scenario';
import { type KnownEntity, readKnownEntities } from '../app/known-entity';
import { hostOf, registerSp } from '../app/registered-sp';
import { loadLibxml2 } from '../app/load-libxml2';
import { FlowArchive } from '../app/store/flow-archive';
import { TraceRecorder } from '../app/trace-recorder';
import { initialSettings, type WorkbenchSettings } from '../app/workbench-settings';
import type { RevocationRequest, RevocationResult } from '../contract/model/revocation';
import type { Clock } from '../core/clock';
import type { Random } from '../core/random';
import type { RegisteredSp } from '../core/roles/idp/receive';
import type { SigningKey } from '../core/xmlsec/sign';
import { defaultDataDirectory } from './data-directory';
import { ExpiringMap } from './http/expiring-map';
import { ListenError, listen, type Listener } from './http/listener';
import { DEFAULT_PORTS, readReach } from './http/read-reach';
import { createMockIdp } from './http/mock-idp/app';
import type { IdpContext } from './http/mock-idp/context';
import { sendRevocation } from './http/mock-idp/token-revocation';
import { IdpSessions } from './http/mock-idp/sessions';
import { createMockSp } from './http/mock-sp/app';
import type { SpContext } from './http/mock-sp/context';
import { SpSessions } from './http/mock-sp/sessions';
import { createSignedCookie } from './http/signed-cookie';
import { certificatesOf, keyInUse, loadConfiguredKeys, type NamedKey } from './keys/configured-keys';
import { createFileKeyStore } from './keys/file-key-store';
import {
  createKeyProtection,
  type KeyProtection,
  type OsVault,
  PASSPHRASE_VARIABLE,
} from './keys/key-protection';
import type { ImportedEntities } from './metadata/imported-entities';
import { readKnownParties } from './metadata/known-parties';
import { openFlowStore } from './store/open-flow-store';
import { systemClock, systemRandom } from './system-ports';

export interface StartOptions {
  readonly host: 'desktop' | 'web' | 'library';
  readonly clock?: Clock;
  readonly random?: Random;
  /** Folder that relative paths of the configuration are relative to. Default: the working directory. */
  readonly baseDirectory?: string;
  readonly log?: (line: string) => void;
  /** The operating system's key store, where the host has one. */
  readonly vault?: OsVault | null;
  /** Take the next free port when one is taken, instead of failing. Default false. */
  readonly anyPort?: boolean;
}

/** The document `serve` prints when it is ready. */
export interface ReadyDocument {
  readonly ready: true;
  readonly ui: string | null;
  readonly idp: { readonly entityId: string; readonly metadata: string; readonly sso: string };
  readonly sp: {
    readonly entityId: string;
    readonly metadata: string;
    readonly login: string;
    readonly acs: string;
    readonly session: string;
  };
}

export interface RunningWorkbench {
  readonly ready: ReadyDocument;
  readonly host: StartOptions['host'];
  readonly dataDirectory: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly trace: TraceRecorder;
  readonly archive: FlowArchive;
  readonly settings: () => WorkbenchSettings;
  readonly change: (next: Partial<WorkbenchSettings>) => void;
  readonly idpOrigin: string;
  readonly spOrigin: string;
  /** The IdP's key in use. */
  readonly idpKey: SigningKey;
  readonly idpKeys: readonly NamedKey[];
  readonly spKeys: readonly NamedKey[];
  /** The SP's key in use. */
  readonly spKey: SigningKey;
  readonly spEncryptionKeys: readonly NamedKey[];
  readonly keyProtection: Pick<KeyProtection, 'kind' | 'words'>;
  /** The IdP's metadata, as it publishes it now. */
  readonly idpMetadata: () => Promise<string>;
  /** Why a listener is not where it was asked to be, one sentence each; null when it is. */
  readonly problems: { readonly idp: string | null; readonly sp: string | null };
  readonly serviceProviders: () => readonly RegisteredSp[];
  readonly identityProviders: () => readonly KnownEntity[];
  /** Those added while it runs. */
  readonly imported: ImportedEntities;
  /** Has everything of a persona ended at an application. Rejects with UsageError. */
  readonly revoke: (request: RevocationRequest) => Promise<RevocationResult>;
  readonly stop: () => Promise<void>;
}

const FIVE_MINUTES = 5 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const DEFAULT_RETENTION = { flows: 100_000, days: 90 };

/** With the trace off, as many logins are known as may be under way at once: their messages belong together. */
const FLOWS_UNDER_WAY = 200;

/** Starts both listeners. Rejects with UsageError or ListenError before anything is left running. */
export async function startWorkbench(
  configuration: Configuration,
  options: StartOptions,
): Promise<RunningWorkbench> {
  const clock = options.clock ?? systemClock;
  const random = options.random ?? systemRandom;
  const log = options.log ?? (() => undefined);
  const dataDirectory = configuration.dataDirectory ?? defaultDataDirectory();
  const baseDirectory = options.baseDirectory ?? process.cwd();
  let settings = initialSettings(configuration);
  // First what may be wrong: nothing is made and nothing listens on a configuration with an error.
  const parties = await readKnownParties(configuration, dataDirectory, { base: baseDirectory, clock, log });
  const { imported } = parties;
  const passphrase = process.env[PASSPHRASE_VARIABLE] ?? '';
  const protection = createKeyProtection(passphrase === '' ? null : passphrase, options.vault ?? null);
  const keys = createFileKeyStore(dataDirectory, clock, protection);
  const from = { store: keys, base: baseDirectory };
  const { identityProvider: idpPart, serviceProvider: spPart } = configuration;
  const idpKeys = await loadConfiguredKeys('idp-signing', idpPart?.signingKeys, from);
  const spKeys = await loadConfiguredKeys('sp-signing', spPart?.signingKeys, from);
  const spEncryptionKeys = await loadConfiguredKeys('sp-encryption', spPart?.encryptionKeys, from);
  const idpKey = (): SigningKey => keyInUse(idpKeys, settings.signWith);
  const spKey = keyInUse(spKeys, spPart?.signWith ?? null);
  const reach = await readReach(configuration, dataDirectory, { base: baseDirectory, clock, log });
  const readers = [await loadLibxml2()];
  // In a test suite that names no data directory nothing is left behind.
  const isKept =
    configuration.retention?.flows !== 0 &&
    (configuration.dataDirectory !== undefined || options.host !== 'library');
  const store = await openFlowStore(isKept ? dataDirectory : null, clock);
  const { notice } = store.state();
  if (notice !== null) log(notice);
  const trace =
    configuration.retention?.flows === 0
      ? new TraceRecorder(clock, null, FLOWS_UNDER_WAY)
      : new TraceRecorder(clock, store);
  const archive = new FlowArchive(trace, store, clock, { ...DEFAULT_RETENTION, ...configuration.retention });

  const known: { idp: KnownEntity | null; sp: RegisteredSp | null } = { idp: null, sp: null };
  let readOwn: () => Promise<void> = () => Promise.resolve();
  let idpSessions: IdpSessions | null = null;
  const selfIdp = (): KnownEntity => requireStarted(known.idp);
  const serviceProviders = (): RegisteredSp[] => [
    ...(known.sp ? [known.sp] : []),
    ...parties.serviceProviders(),
    ...imported.serviceProviders(),
  ];
  const identityProviders = (): KnownEntity[] => [
    ...(known.idp ? [known.idp] : []),
    ...parties.identityProviders(),
    ...imported.identityProviders(),
  ];
  const shared = { clock, random, settings: () => settings, trace, log, readers };

  const listeners: Listener[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(listeners.map((listener) => listener.stop()));
    await trace.flush();
    await store.close();
  };
  const problems: { idp: string | null; sp: string | null } = { idp: null, sp: null };
  const open = async (
    which: 'idp' | 'sp',
    what: string,
    create: Parameters<typeof listen>[2],
  ): Promise<Listener> => {
    const port = configuration.ports?.[which] ?? DEFAULT_PORTS[which];
    const listener = await listen(port, what, create, reach).catch((error: unknown) => {
      if (options.anyPort !== true || !(error instanceof ListenError)) throw error;
      problems[which] = error.message;
      log(`${error.message}; a free port is used instead`);
      return listen(0, what, create, reach);
    });
    listeners.push(listener);
    return listener;
  };
  try {
    const idp = await open('idp', 'identity provider', (origin) => {
      const idpEntityId = idpPart?.entityId ?? `${origin}/idp/metadata`;
      idpSessions = new IdpSessions(clock, random, idpEntityId);
      const idpContext: IdpContext = {
        ...shared,
        entityId: idpEntityId,
        ssoUrl: `${origin}/idp/sso`,
        sloUrl: `${origin}/idp/slo`,
        artifactUrl: `${origin}/idp/artifact`,
        get signingKey() {
          return idpKey();
        },
        certificates: () => certificatesOf(idpKeys, idpKey()),
        publication: idpPart?.metadata ?? {},
        established: new Set(),
        takeScenario: () => {
          const { nextScenario } = settings;
          settings = { ...settings, nextScenario: null };
          return nextScenario === null ? null : requireAnswerScenario(nextScenario);
        },
        providers: serviceProviders,
        self: () => ({ entity: selfIdp().entity, keys: selfIdp().signingKeys }),
        pending: new ExpiringMap(clock, HOUR),
        logouts: new ExpiringMap(clock, HOUR),
        artifacts: new ExpiringMap(clock, FIVE_MINUTES),
        sessions: idpSessions,
        sessionCookie: createSignedCookie('idp_session', origin, random, { isSharedAcrossSites: true }),
      };
      return createMockIdp(idpContext);
    });
    const sp = await open('sp', 'service provider', (origin) => {
      const spEntityId = spPart?.entityId ?? `${origin}/sp/metadata`;
      const spContext: SpContext = {
        ...shared,
        origin,
        entityId: spEntityId,
        acsUrl: `${origin}/sp/acs`,
        sloUrl: `${origin}/sp/slo`,
        artifactUrl: `${origin}/sp/artifact`,
        artifacts: new ExpiringMap(clock, FIVE_MINUTES),
        signingKey: spKey,
        certificates: () => ({
          signing: certificatesOf(spKeys, spKey),
          encryption: spEncryptionKeys.map(({ key }) => key.certificate),
        }),
        publication: spPart?.metadata ?? {},
        attributeConsumingServices: spPart?.attributeConsumingServices ?? [],
        decryptionKeys: spEncryptionKeys.map(({ key }) => key.privateKey),
        identityProviders,
        self: () => requireStarted(known.sp).entity,
        nameOf: (entityId) => (entityId === known.idp?.entityId ? settings.flavour.name : hostOf(entityId)),
        outstanding: new ExpiringMap(clock, HOUR),
        logouts: new ExpiringMap(clock, HOUR),
        sessions: new SpSessions(clock, random, spEntityId),
        sessionCookie: createSignedCookie('session', origin, random),
        browserCookie: createSignedCookie('browser', origin, random, { isSharedAcrossSites: true }),
        seenAssertions: new ExpiringMap(clock, DAY, 100_000),
        revocationConnections: spPart?.revocationConnections ?? [],
        usedTokens: new ExpiringMap(clock, DAY),
      };
      return createMockSp(spContext);
    });
    readOwn = async () => {
      const [idpXml, spXml] = await Promise.all([textOf(idp, '/idp/metadata'), textOf(sp, '/sp/metadata')]);
      known.idp = firstOf(readKnownEntities(idpXml, 'IDPSSODescriptor', 'the built-in IdP'));
      known.sp = firstOf(registerSp(spXml, 'the built-in SP', { name: 'Mock SP' }));
    };
    await readOwn();
    const idpEntityId = requireStarted(known.idp).entityId;
    const spEntityId = requireStarted(known.sp).entityId;
    return {
      ready: {
        ready: true,
        ui: null,
        idp: { entityId: idpEntityId, metadata: `${idp.origin}/idp/metadata`, sso: `${idp.origin}/idp/sso` },
        sp: {
          entityId: spEntityId,
          metadata: `${sp.origin}/sp/metadata`,
          login: `${sp.origin}/sp/login`,
          acs: `${sp.origin}/sp/acs`,
          session: `${sp.origin}/sp/session`,
        },
      },
      host: options.host,
      dataDirectory,
      clock,
      random,
      trace,
      archive,
      settings: () => settings,
      change: (next) => {
        settings = { ...settings, ...next };
        // What the two publish about themselves may say something else now.
        readOwn().catch((error: unknown) => log(String(error)));
      },
      idpOrigin: idp.origin,
      spOrigin: sp.origin,
      get idpKey() {
        return idpKey();
      },
      idpKeys,
      spKeys,
      spKey,
      spEncryptionKeys,
      keyProtection: protection,
      idpMetadata: () => textOf(idp, '/idp/metadata'),
      problems,
      serviceProviders,
      identityProviders,
      imported,
      revoke: (request) =>
        sendRevocation(
          {
            ...shared,
            entityId: idpEntityId,
            signingKey: idpKey(),
            providers: serviceProviders,
            sessions: requireStarted(idpSessions),
            ownEndpoint: `${sp.origin}/sp/global-token-revocation/default`,
            hosts: idpPart?.revocationHosts ?? [],
          },
          request,
        ),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function textOf(listener: Listener, path: string): Promise<string> {
  const response = await listener.ask(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}

function firstOf<T>(list: readonly T[]): T | null {
  return list[0] ?? null;
}

function requireStarted<T>(value: T | null): T {
  if (value === null) throw new Error('The listeners are still starting');
  return value;
}
