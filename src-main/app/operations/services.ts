/** What the operations work with; a host starts it, a test may replace any part. */
import type { LoginResult } from '../../contract/model/trace';
import type { AddedEntities, AddEntity, WorkbenchStatus } from '../../contract/model/workbench';
import type { Clock } from '../../core/clock';
import type { Random } from '../../core/random';
import type { KeyAndCertificate } from '../../certificates/create';
import type { TraceRecorder } from '../trace-recorder';
import type { WorkbenchSettings } from '../workbench-settings';

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
  readonly settings: () => WorkbenchSettings;
  readonly change: (next: Partial<WorkbenchSettings>) => void;
  readonly status: () => WorkbenchStatus;
  readonly login: (request: LoginRequest) => Promise<LoginResult>;
  /** The IdP's own key pair, which signs what is minted without a key. */
  readonly signingPair: () => Promise<KeyAndCertificate>;
  readonly idpEntityId: string;
  readonly addEntity: (given: AddEntity) => Promise<AddedEntities>;
  readonly removeEntity: (entityId: string) => Promise<readonly string[]>;
}
