/** Writes a logout message into the trace: once, though both its sender and its receiver may be ours. */
import type { Lane } from '../../../contract/model/trace';
import { describeStepMessage } from '../../../app/step-message';
import type { Recheck, TraceRecorder } from '../../../app/trace-recorder';
import type { DetectedMessage } from '../../../core/bindings/detected';

export interface LogoutStep {
  readonly detected: DetectedMessage;
  /** What travelled: the query string, the form body or the envelope. */
  readonly raw: string;
  readonly from: Lane;
  readonly to: Lane;
  readonly method: string;
  readonly url: string;
  readonly recheck: Recheck;
}

export function recordLogout(trace: TraceRecorder, flowId: string, step: LogoutStep): void {
  const { detected, raw, from, to, method, url, recheck } = step;
  const message = describeStepMessage(detected, raw);
  if (message.id) trace.know(flowId, message.id);
  if (trace.attach(flowId, message.id, recheck)) return;
  const label = detected.binding === 'soap' ? `${message.kind} (SOAP)` : message.kind;
  trace.add(flowId, { from, to, label, method, url, status: null, message }, recheck);
}
