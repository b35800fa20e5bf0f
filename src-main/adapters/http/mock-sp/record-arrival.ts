/** Puts a Response that arrived into the trace: into the flow of its request, or one of its own. */
import type { CheckedInput } from '../../../contract/model/checked';
import { describeStepMessage } from '../../../app/step-message';
import type { DetectedMessage } from '../../../core/bindings/detected';
import type { MessageRead } from '../../../core/saml/model';
import type { OutstandingRequest, SpContext } from './context';

/** `body` is the form as it came. Returns the flow's id. */
export function recordArrival(
  context: SpContext,
  { detected, body }: { readonly detected: DetectedMessage; readonly body: string },
  message: MessageRead,
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
    const step = {
      from: 'idp',
      to: 'sp',
      label: 'Response',
      method: 'POST',
      url: context.acsUrl,
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
