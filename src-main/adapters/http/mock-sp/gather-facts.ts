/** What the mock SP knows when a Response arrives: whom it asked, in which browser, whom it trusts, what it used before. */
import type { Context } from 'hono';
import type { JudgeFacts } from '../../../app/judge-facts';
import type { MessageRead } from '../../../core/saml/model';
import type { OutstandingRequest, SpContext } from './context';

const SKEW_MS = 180_000;

export interface Correlated {
  /** The request this browser sent and the message claims to answer; null when there is none. */
  readonly outstanding: OutstandingRequest | null;
  /** The request is known, but this browser did not show the cookie it was sent with. */
  readonly isOtherBrowser: boolean;
  readonly facts: JudgeFacts;
}

export function gatherFacts(c: Context, context: SpContext, message: MessageRead): Correlated {
  const inResponseTo = 'inResponseTo' in message ? message.inResponseTo : null;
  const browser = context.browserCookie.read(c);
  const found = inResponseTo === null ? undefined : context.outstanding.get(inResponseTo);
  const outstanding = found && found.browser === browser ? found : null;
  const known = context.identityProviders();
  // An IdP answers for itself: a request to one is not answered by another (SAML Profiles 4.1.4.3).
  const asked = known.filter(({ entityId }) => entityId === outstanding?.idpEntityId);
  const idps = asked.length > 0 ? asked : known;
  const facts: JudgeFacts = {
    idpKeys: idps.flatMap(({ signingKeys }) => signingKeys),
    spKeys: [],
    idps: idps.map(({ entity }) => entity),
    sp: context.self(),
    spEntityId: context.entityId,
    acsUrls: [context.acsUrl],
    request: outstanding?.read ?? null,
    requestRelayState: outstanding?.relayState ?? null,
    correlation: correlationOf(context, outstanding, inResponseTo, browser),
    profile: null,
    mapping: context.settings().groupMapping,
    packs: ['core'],
    readers: context.readers,
    decryptionKeys: context.decryptionKeys,
    now: context.clock.now(),
    skew: SKEW_MS,
    seenAssertionIds: null,
    flow: null,
  };
  return { outstanding, isOtherBrowser: found !== undefined && outstanding === null, facts };
}

/** An InResponseTo this browser never asked for is held against its newest request, or against there being none. */
function correlationOf(
  { outstanding: all }: SpContext,
  outstanding: OutstandingRequest | null,
  inResponseTo: string | null,
  browser: string | null,
): JudgeFacts['correlation'] {
  if (outstanding?.read.id) return { kind: 'request', id: outstanding.read.id };
  if (inResponseTo === null || browser === null) return { kind: 'unsolicited' };
  const newest = all.keys().findLast((id) => all.get(id)?.browser === browser);
  return newest === undefined ? { kind: 'unsolicited' } : { kind: 'request', id: newest };
}
