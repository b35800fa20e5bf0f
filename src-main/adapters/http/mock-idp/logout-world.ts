/** What the mock IdP's logout handlers share: identifiers, and how messages are judged and put into the trace. */
import type { DetectedMessage } from '../../../core/bindings/detected';
import type { RegisteredSp } from '../../../core/roles/idp/receive';
import { newId } from '../../../core/roles/idp/new-id';
import { recheckLogout } from '../logout/judge-logout';
import { recordLogout } from '../logout/record-logout';
import type { IdpContext } from './context';

/** In the form the flavour gives the IDs of what it signs. */
export function newMessageId({ settings, random }: IdpContext): string {
  const { ids } = settings().flavour;
  return newId(ids.signed ?? ids.response, random);
}

/** What the IdP's clock says, which may be set to be wrong; milliseconds since the epoch. */
export function idpNow({ clock, settings }: IdpContext): number {
  return clock.now() + settings().clockOffsetSeconds * 1000;
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
  context: IdpContext,
  flowId: string,
  sp: RegisteredSp,
  direction: 'sent' | 'received',
  { detected, raw, method, url, requestId }: LogoutOnWire,
): void {
  const { entity, keys } = context.self();
  const recheck = recheckLogout(detected, requestId, {
    idp: { entity, signingKeys: keys },
    sp,
    decryptionKeys: [context.signingKey.privateKey],
    readers: context.readers,
    now: context.clock.now(),
  });
  const [from, to] = direction === 'sent' ? (['idp', 'sp'] as const) : (['sp', 'idp'] as const);
  recordLogout(context.trace, flowId, { detected, raw, from, to, method, url, recheck });
}
