/**
 * Sends a Response through the browser, by HTTP-POST or as an artifact to fetch it by, and records it with all that is
 * known to judge it.
 */
import type { Context } from 'hono';
import type { CheckedInput } from '../../../contract/model/checked';
import { judge } from '../../../app/judge';
import type { Performed } from '../../../app/perform-scenario';
import { describeStepMessage } from '../../../app/step-message';
import type { FlowEnd } from '../../../app/trace-recorder';
import type { DetectedMessage } from '../../../core/bindings/detected';
import { toFormBody } from '../../../core/bindings/encode';
import { writeAutoPostPage } from '../../../core/bindings/post';
import type { Wire } from '../../../scenarios/scenario';
import { artifactUrl, keepForArtifact } from '../artifact/give-message';
import type { IdpContext, PendingLogin } from './context';

const SKEW_MS = 180_000;

/** `ending` is how it looks from here; the built-in SP has the last word on what reaches it. */
export function sendResponse(
  c: Context,
  context: IdpContext,
  login: PendingLogin,
  { xml, wire }: Performed,
  ending: FlowEnd,
): Response | Promise<Response> {
  const { acsUrl, sp, relayState } = login;
  const byArtifact = login.responseBinding === 'artifact';
  const raw = rawTextOf(wire);
  const detected: DetectedMessage = {
    xml,
    steps: [],
    binding: byArtifact ? 'soap' : 'post',
    parameter: byArtifact ? null : 'SAMLResponse',
    relayState: byArtifact ? relayState : relayStateIn(wire, raw),
    rawQuery: null,
    url: acsUrl,
    repairs: [],
  };
  const message = describeStepMessage(detected, raw);
  const flowId =
    login.flowId ??
    context.trace.begin({
      key: message.id ?? '',
      sp: sp.name,
      idp: context.settings().flavour.name,
      spEntityId: sp.entityId,
      idpEntityId: context.entityId,
      initiatedBy: 'idp',
    });
  const recheck = recheckFor(context, login, detected);
  if (byArtifact) {
    // What a scenario changes on the way has no way here: the Response itself is fetched.
    const artifact = keepForArtifact(context, { xml, receiver: sp.entityId, flowId, recheck });
    const url = artifactUrl(acsUrl, artifact, relayState);
    const step = { label: 'SAMLart', method: 'GET', url, status: null, message: null } as const;
    context.trace.add(flowId, { from: 'idp', to: 'sp', ...step });
    context.trace.end(flowId, ending);
    return c.redirect(url, 302);
  }
  context.trace.add(
    flowId,
    { from: 'idp', to: 'sp', label: 'Response', method: 'POST', url: acsUrl, status: null, message },
    recheck,
  );
  context.trace.end(flowId, ending);
  if (wire.kind === 'form') return c.html(writeAutoPostPage(acsUrl, wire.fields));
  return c.redirect(`${acsUrl}${acsUrl.includes('?') ? '&' : '?'}${raw}`);
}

/** As it travels, which a scenario may have changed. */
function relayStateIn(wire: Wire, raw: string): string | null {
  if (wire.kind !== 'form') return new URLSearchParams(raw).get('RelayState');
  return wire.fields.find(([name]) => name === 'RelayState')?.[1] ?? null;
}

function rawTextOf(wire: Wire): string {
  switch (wire.kind) {
    case 'form':
      return toFormBody(wire.fields);
    case 'query':
      return wire.query;
    case 'document':
      return wire.text;
  }
}

/** Judges what was sent as the SP it goes to would, at the time it was sent. */
function recheckFor(
  context: IdpContext,
  { request, sp, acsUrl }: PendingLogin,
  detected: DetectedMessage,
): () => CheckedInput {
  const now = context.clock.now();
  const { entity, keys } = context.self();
  return () =>
    judge(
      { messages: [detected] },
      {
        idpKeys: keys,
        spKeys: sp.signingKeys,
        idps: [entity],
        sp: sp.entity,
        spEntityId: sp.entityId,
        acsUrls: [acsUrl],
        request,
        requestRelayState: null,
        correlation: request?.id ? { kind: 'request', id: request.id } : { kind: 'unsolicited' },
        profile: null,
        mapping: null,
        packs: ['core'],
        readers: context.readers,
        decryptionKeys: [],
        now,
        skew: SKEW_MS,
        seenAssertionIds: null,
        flow: null,
      },
    );
}
