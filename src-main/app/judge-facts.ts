/** What is known besides the message when it is judged: keys, parties, clock. Parsed once, used for many messages. */
import type { KeyObject } from 'node:crypto';
import type { CheckPack } from '../checks/check';
import type { ProfileDemands, Subject } from '../checks/subject';
import type { FlowFacts } from '../contract/model/exchange';
import type { GroupMapping } from '../contract/model/mapping';
import type { AuthnRequestRead, EntityDescriptorRead } from '../core/saml/model';
import type { ForeignReader } from '../core/xmlsec/readings/foreign-reader';
import type { TrustedKey } from '../core/xmlsec/signature-report';

export interface JudgeFacts {
  /** Signing keys of the identity providers: from their metadata, and certificates given by themselves. */
  readonly idpKeys: readonly TrustedKey[];
  /** Signing keys from the SP's metadata: they verify what an SP sends, never a Response. */
  readonly spKeys: readonly TrustedKey[];
  readonly idps: readonly EntityDescriptorRead[];
  readonly sp: EntityDescriptorRead | null;
  readonly spEntityId: string | null;
  readonly acsUrls: readonly string[];
  readonly request: AuthnRequestRead | null;
  /** The RelayState that travelled with the request; null when there was none, or it is not known. */
  readonly requestRelayState: string | null;
  readonly correlation: Subject['correlation'];
  readonly profile: ProfileDemands | null;
  readonly mapping: GroupMapping | null;
  /** Packs of checks to run. */
  readonly packs: readonly CheckPack[];
  /** Who else reads the message; nobody when empty. */
  readonly readers: readonly ForeignReader[];
  readonly decryptionKeys: readonly KeyObject[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds. */
  readonly skew: number;
  readonly seenAssertionIds: Pick<ReadonlySet<string>, 'has'> | null;
  /** What the browser did around the message; null when only the message is known. */
  readonly flow: FlowFacts | null;
}
