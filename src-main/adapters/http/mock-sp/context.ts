/** What every handler of the mock SP works with. */
import type { ForeignReader } from '../../../core/xmlsec/readings/foreign-reader';
import type { KeyObject } from 'node:crypto';
import type { KnownEntity } from '../../../app/known-entity';
import type { TraceRecorder } from '../../../app/trace-recorder';
import type { PublicationRules } from '../../../app/publication';
import type { RevocationConnection } from '../../../app/token-revocation';
import type { WorkbenchSettings } from '../../../app/workbench-settings';
import type { Clock } from '../../../core/clock';
import type { Random } from '../../../core/random';
import type { AuthnRequestRead, EntityDescriptorRead } from '../../../core/saml/model';
import type { AttributeConsumingServiceSpec, MetadataKeys } from '../../../core/saml/build-metadata';
import type { SigningKey } from '../../../core/xmlsec/sign';
import type { WaitingMessages } from '../artifact/give-message';
import type { ExpiringMap } from '../expiring-map';
import type { SignedCookie } from '../signed-cookie';
import type { SpSessions } from './sessions';

/** An AuthnRequest that was sent and not answered yet; good for one answer, in the browser that asked. */
export interface OutstandingRequest {
  readonly read: AuthnRequestRead;
  readonly browser: string;
  /** Whom it was sent to. */
  readonly idpEntityId: string;
  readonly flowId: string;
  /** What travelled with it, to be echoed by the answer; null when nothing did. */
  readonly relayState: string | null;
}

/** A LogoutRequest that was sent and not answered yet. */
export interface OutstandingLogout {
  readonly requestId: string;
  readonly idpEntityId: string;
  readonly flowId: string;
  readonly subject: string;
  readonly relayState: string | null;
}

export interface SpContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly origin: string;
  readonly entityId: string;
  readonly acsUrl: string;
  /** Where logout messages arrive, by every binding. */
  readonly sloUrl: string;
  /** Where artifacts are resolved. */
  readonly artifactUrl: string;
  /** AuthnRequests that wait to be fetched, by artifact. */
  readonly artifacts: WaitingMessages;
  /** The key in use. */
  readonly signingKey: SigningKey;
  /** Of every key that is published, the one in use first. */
  readonly certificates: () => MetadataKeys;
  readonly publication: PublicationRules;
  readonly attributeConsumingServices: readonly AttributeConsumingServiceSpec[];
  readonly decryptionKeys: readonly KeyObject[];
  readonly settings: () => WorkbenchSettings;
  /** This SP as others know it from its metadata. */
  readonly self: () => EntityDescriptorRead;
  /** The built-in IdP first. */
  readonly identityProviders: () => readonly KnownEntity[];
  readonly nameOf: (idpEntityId: string) => string;
  /** Ties an answer to the browser that asked. */
  readonly browserCookie: SignedCookie;
  readonly outstanding: ExpiringMap<OutstandingRequest>;
  readonly sessions: SpSessions;
  /** Holds the handle of the browser's session. */
  readonly sessionCookie: SignedCookie;
  /** By the ID of the LogoutRequest. */
  readonly logouts: ExpiringMap<OutstandingLogout>;
  /** IDs of assertions consumed, until they end (SAML Profiles 4.1.4.5). */
  readonly seenAssertions: ExpiringMap<true>;
  readonly revocationConnections: readonly RevocationConnection[];
  /** Tokens of revocations that were used, by issuer and jti, until they end. */
  readonly usedTokens: ExpiringMap<true>;
  /** Who else reads the messages that are judged. */
  readonly readers: readonly ForeignReader[];
  readonly trace: TraceRecorder;
  readonly log: (line: string) => void;
}
