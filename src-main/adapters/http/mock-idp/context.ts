/** What every handler of the mock IdP works with. */
import type { ForeignReader } from '../../../core/xmlsec/readings/foreign-reader';
import type { TraceRecorder } from '../../../app/trace-recorder';
import type { PublicationRules } from '../../../app/publication';
import type { WorkbenchSettings } from '../../../app/workbench-settings';
import type { Persona } from '../../../contract/model/workbench';
import type { Clock } from '../../../core/clock';
import type { Random } from '../../../core/random';
import type { RegisteredSp, ResponseBinding } from '../../../core/roles/idp/receive';
import type { AuthnRequestRead, EntityDescriptorRead } from '../../../core/saml/model';
import type { Scenario } from '../../../scenarios/scenario';
import type { CertificateFacts, TrustedKey } from '../../../core/xmlsec/signature-report';
import type { SigningKey } from '../../../core/xmlsec/sign';
import type { WaitingMessages } from '../artifact/give-message';
import type { ExpiringMap } from '../expiring-map';
import type { SignedCookie } from '../signed-cookie';
import type { AwaitedLogout } from './logout-chain';
import type { IdpSessions } from './sessions';

/** A login that waits for somebody to sign in. */
export interface PendingLogin {
  /** Null when the login starts here. */
  readonly request: AuthnRequestRead | null;
  readonly sp: RegisteredSp;
  readonly acsUrl: string;
  readonly responseBinding: ResponseBinding;
  readonly relayState: string | null;
  readonly flowId: string | null;
}

export interface IdpContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly entityId: string;
  readonly ssoUrl: string;
  /** Where logout messages arrive, by every binding. */
  readonly sloUrl: string;
  /** Where artifacts are resolved. */
  readonly artifactUrl: string;
  /** The key in use. */
  readonly signingKey: SigningKey;
  /** Of every key that is published, the one in use first. */
  readonly certificates: () => readonly CertificateFacts[];
  readonly publication: PublicationRules;
  /** Who has a persistent NameID at which application. */
  readonly established: Set<string>;
  readonly settings: () => WorkbenchSettings;
  /** The scenario the next login is answered with; whoever takes it uses it up. */
  readonly takeScenario: () => Scenario | null;
  readonly providers: () => readonly RegisteredSp[];
  /** This IdP as others know it from its metadata. */
  readonly self: () => { readonly entity: EntityDescriptorRead; readonly keys: readonly TrustedKey[] };
  /** By the handle in the form. The persona is there once they have proved who they are, and only their claims are awaited. */
  readonly pending: ExpiringMap<{ readonly login: PendingLogin; readonly persona: Persona | null }>;
  readonly sessions: IdpSessions;
  /** Responses that wait to be fetched, by artifact. */
  readonly artifacts: WaitingMessages;
  /** By the ID of the LogoutRequest that was sent to an application. */
  readonly logouts: ExpiringMap<AwaitedLogout>;
  /** Holds the handle of the browser's session. */
  readonly sessionCookie: SignedCookie;
  /** Who else reads the messages that are judged. */
  readonly readers: readonly ForeignReader[];
  readonly trace: TraceRecorder;
  readonly log: (line: string) => void;
}
