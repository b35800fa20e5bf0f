/** What is known to judge a logout message: both sides with their keys, and the request it answers. */
import { judge, type JudgeFacts } from '../../../app/judge';
import type { Recheck } from '../../../app/trace-recorder';
import type { DetectedMessage } from '../../../core/bindings/detected';
import type { EntityDescriptorRead } from '../../../core/saml/model';
import type { ForeignReader } from '../../../core/xmlsec/readings/foreign-reader';
import type { TrustedKey } from '../../../core/xmlsec/signature-report';

const SKEW_MS = 180_000;

export interface LogoutSide {
  readonly entity: EntityDescriptorRead;
  readonly signingKeys: readonly TrustedKey[];
}

export interface LogoutWorld {
  readonly idp: LogoutSide;
  readonly sp: LogoutSide;
  readonly decryptionKeys: JudgeFacts['decryptionKeys'];
  readonly readers: readonly ForeignReader[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** `requestId`: the LogoutRequest a response answers; null for a request. */
export function recheckLogout(
  detected: DetectedMessage,
  requestId: string | null,
  { idp, sp, decryptionKeys, readers, now }: LogoutWorld,
): Recheck {
  return () =>
    judge(
      { messages: [detected] },
      {
        idpKeys: idp.signingKeys,
        spKeys: sp.signingKeys,
        idps: [idp.entity],
        sp: sp.entity,
        spEntityId: sp.entity.entityId,
        acsUrls: [],
        request: null,
        requestRelayState: null,
        correlation: requestId === null ? { kind: 'unsolicited' } : { kind: 'request', id: requestId },
        profile: null,
        mapping: null,
        packs: ['core'],
        readers,
        decryptionKeys,
        now,
        skew: SKEW_MS,
        seenAssertionIds: null,
        flow: null,
      },
    );
}
