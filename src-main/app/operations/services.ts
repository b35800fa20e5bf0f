/** What the operations work with; a host starts it, a test may replace any part. */
import type { TraceBrowserState } from '../../contract/model/capture';
import type { OwnCertificate } from '../../contract/model/certificate';
import type { ReplayOptions, ReplayResult, ReplayTarget } from '../../contract/model/replay';
import type { RevocationRequest, RevocationResult } from '../../contract/model/revocation';
import type { LoginResult } from '../../contract/model/trace';
import type { AddedEntities, AddEntity, WorkbenchStatus } from '../../contract/model/workbench';
import type { Clock } from '../../core/clock';
import type { Random } from '../../core/random';
import type { KeyAndCertificate } from '../../certificates/create';
import type { FlowArchive } from '../store/flow-archive';
import type { TraceRecorder } from '../trace-recorder';
import type { WorkbenchSettings } from '../workbench-settings';

/** A browser in which everything is recorded; which one it is depends on the host. */
export interface TraceBrowser {
  readonly state: () => TraceBrowserState;
  /** Opens it, or brings the open one to the front. Rejects with UsageError when there is none, or the URL is none. */
  readonly open: (url: string | null) => Promise<TraceBrowserState>;
  readonly close: () => Promise<TraceBrowserState>;
}

export interface LoginRequest {
  /** Where to begin; default: the built-in SP's login URL. */
  readonly url?: string;
  readonly persona?: string;
  readonly password?: string;
}

export interface Services {
  readonly clock: Clock;
  readonly random: Random;
  readonly trace: TraceRecorder;
  /** Everything the trace ever kept, the newest included. */
  readonly archive: FlowArchive;
  readonly settings: () => WorkbenchSettings;
  readonly change: (next: Partial<WorkbenchSettings>) => void;
  readonly status: () => WorkbenchStatus;
  readonly login: (request: LoginRequest) => Promise<LoginResult>;
  /** Sends a captured message to `target`, and nothing to a host that neither is this machine nor is named there. */
  readonly replay: (input: string, options: ReplayOptions, target: ReplayTarget) => Promise<ReplayResult>;
  /** The IdP's own key pair, which signs what is minted without a key. */
  readonly signingPair: () => Promise<KeyAndCertificate>;
  /** What the built-in IdP and SP sign and decrypt with; certificates only, as PEM. */
  readonly ownCertificates: () => readonly (Omit<OwnCertificate, 'certificate'> & {
    readonly certPem: string;
  })[];
  readonly idpEntityId: string;
  /** The IdP's metadata, as it publishes it now. */
  readonly idpMetadata: () => Promise<string>;
  readonly traceBrowser: TraceBrowser;
  /** Global token revocation, sent by the IdP. */
  readonly revoke: (request: RevocationRequest) => Promise<RevocationResult>;
  readonly addEntity: (given: AddEntity) => Promise<AddedEntities>;
  readonly removeEntity: (entityId: string) => Promise<readonly string[]>;
}
