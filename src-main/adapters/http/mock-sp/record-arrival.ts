/** Puts a Response that arrived into the trace: into the flow of its request, or one of its own. */
import type { CheckedInput } from '../../../contract/model/checked';
import { describeStepMessage } from '../../../app/step-message';
import type { DetectedMessage } from '../../../core/bindings/detected';
import type { MessageRead } from '../../../core/saml/model';
import type { FetchedMessage } from '../artifact/fetch-message';
import type { OutstandingRequest, SpContext } from './context';

export interface Arrival {
  readonly detected: DetectedMessage;
  readonly message: MessageRead;
  /** What it came in, as it came: the form, or the envelope. */
  readonly body: string;
  /** How it was fetched; null when the browser brought it. */
  readonly resolve: FetchedMessage['resolve'] | null;
}

/** Returns the flow's id. */
export function recordArrival(
  context: SpContext,
  { detected, message, body, resolve }: Arrival,
  outstanding: OutstandingRequest | null,
  recheck: () => CheckedInput,
): string {
  const id = 'id' in message ? message.id : null;
  const issuer = 'issuer' in message ? (message.issuer?.value ?? null) : null;
  const flowId =
    outstanding?.flowId ??
    context.trace.begin({
      key: flowKey(context, id),
      sp: 'Mock SP',
      idp: issuer === null ? 'unknown IdP' : context.nameOf(issuer),
      spEntityId: context.entityId,
      idpEntityId: issuer,
      initiatedBy: 'idp',
    });
  if (!context.trace.attach(flowId, id, recheck)) {
    if (resolve !== null) {
      const label = 'ArtifactResolve (SOAP)';
      context.trace.add(flowId, { from: 'sp', to: 'idp', label, method: 'POST', status: null, ...resolve });
    }
    const isFetched = resolve !== null;
    const step = {
      from: 'idp',
      to: 'sp',
      label: isFetched ? 'Response (SOAP)' : 'Response',
      method: isFetched ? null : 'POST',
      url: isFetched ? null : context.acsUrl,
      status: null,
      message: describeStepMessage(detected, body),
    } as const;
    context.trace.add(flowId, step, recheck);
  }
  return flowId;
}

/** The Response's ID, under which an IdP-initiated login waits; a second delivery is a flow of its own. */
function flowKey({ trace, random }: SpContext, id: string | null): string {
  const known = id === null ? null : trace.find(id);
  const waits = known === null || trace.get(known)?.outcome === 'waiting';
  return id !== null && waits ? id : `${id ?? 'no ID'} ${random.bytes(8).join('')}`;
}
