/** What the mock SP's logout handlers share: how messages are signed, judged and put into the trace. */
import { recheckLogout } from '../logout/judge-logout';
import { recordLogout } from '../logout/record-logout';
import type { KnownEntity } from '../../../app/known-entity';
import type { DetectedMessage } from '../../../core/bindings/detected';
import { trustKey } from '../../../core/xmlsec/trusted-key';
import type { SpContext } from './context';

const ID_BYTES = 20;

export function newMessageId({ random }: SpContext): string {
  return `_${Buffer.from(random.bytes(ID_BYTES)).toString('hex')}`;
}

export interface LogoutOnWire {
  readonly detected: DetectedMessage;
  readonly raw: string;
  readonly method: string;
  readonly url: string;
  /** The LogoutRequest it answers; null for a request. */
  readonly requestId: string | null;
}

export function traceLogout(
  context: SpContext,
  flowId: string,
  idp: KnownEntity,
  direction: 'sent' | 'received',
  { detected, raw, method, url, requestId }: LogoutOnWire,
): void {
  const recheck = recheckLogout(detected, requestId, {
    idp,
    sp: { entity: context.self(), signingKeys: [trustKey(context.signingKey.certificate, context.entityId)] },
    decryptionKeys: context.decryptionKeys,
    readers: context.readers,
    now: context.clock.now(),
  });
  const [from, to] = direction === 'sent' ? (['sp', 'idp'] as const) : (['idp', 'sp'] as const);
  recordLogout(context.trace, flowId, { detected, raw, from, to, method, url, recheck });
}
