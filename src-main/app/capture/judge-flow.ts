/**
 * Judges the messages of a flow with all the flow knows: the request that is answered, the address the Response
 * was posted to, the time it arrived, and what the browser did around it.
 */
import type { CheckedInput, Finding } from '../../contract/model/checked';
import type { FlowExchange, FlowFacts } from '../../contract/model/exchange';
import type { Flow, FlowOutcome, FlowStep, StepMessage } from '../../contract/model/trace';
import { toBase64, toFormBody } from '../../core/bindings/encode';
import { readMessage } from '../../core/saml/read-message';
import { parseXml } from '../../core/xml/parse';
import { type CheckContext, checkMessage } from '../check-message';
import type { CapturedFlow } from './build-flow';
import { asInput } from './see-exchange';

type FlowSteps = Pick<Flow, 'startedAt' | 'steps'>;
type Readings = NonNullable<CheckContext['readings']>;

/** One message with its context. Null when the step carries none. */
export function judgeStep(flow: FlowSteps, stepId: string): Promise<CheckedInput | null> {
  return judgeWith(flow, stepId, flowExchanges(flow), ['libxml2']);
}

async function judgeWith(
  flow: FlowSteps,
  stepId: string,
  exchanges: FlowFacts['exchanges'],
  readings: Readings,
): Promise<CheckedInput | null> {
  const step = flow.steps.find(({ id }) => id === stepId);
  if (!step?.message) return null;
  const { message } = step;
  const context = { ...contextOf(flow, step, exchanges), readings };
  const input = message.raw === '' ? message.xml : asInput(step.method ?? 'GET', step.url ?? '', message.raw);
  // What travelled may have been left out or hashed by what recorded it; the message itself is there.
  return checkMessage(input, context).catch(() => checkMessage(message.xml, context));
}

function contextOf(flow: FlowSteps, step: FlowStep, exchanges: FlowFacts['exchanges']): CheckContext {
  const at = new Date(Date.parse(flow.startedAt) + step.elapsedMs);
  const here = flow.steps.filter(isCaptured).indexOf(step);
  const context = { at, ...(here < 0 ? {} : { flow: { exchanges, here } }) };
  if (step.message?.kind !== 'Response') return context;
  const answered = findRequest(flow, step);
  const acsUrl = /^https?:\/\/[^?#]+/.exec(step.url ?? '')?.[0];
  return {
    ...context,
    ...(acsUrl === undefined ? {} : { acsUrl }),
    ...(answered?.message
      ? { request: asForm(answered.message) }
      : step.message.inResponseTo === null
        ? { unsolicited: true }
        : {}),
  };
}

/** The request with its RelayState, however it travelled. */
function asForm({ xml, relayState }: StepMessage): string {
  return toFormBody([
    ['SAMLRequest', toBase64(xml)],
    ...(relayState === null ? [] : [['RelayState', relayState] as const]),
  ]);
}

/** The request of the same ID; where none has it, the last one sent before. */
function findRequest({ steps }: FlowSteps, step: FlowStep): FlowStep | null {
  const before = steps
    .slice(0, steps.indexOf(step))
    .filter(({ message }) => message?.kind === 'AuthnRequest');
  return (
    before.findLast(({ message }) => message?.id === step.message?.inResponseTo) ?? before.at(-1) ?? null
  );
}

function isCaptured({ exchange }: FlowStep): boolean {
  return exchange !== undefined;
}

function flowExchanges({ startedAt, steps }: FlowSteps): FlowExchange[] {
  const start = Date.parse(startedAt);
  return steps.flatMap(({ exchange, elapsedMs, method, url, message }): FlowExchange[] =>
    exchange === undefined
      ? []
      : [
          {
            ...exchange,
            at: start + elapsedMs,
            method: method ?? 'GET',
            url: url ?? '',
            message: message && {
              kind: message.kind,
              binding: message.binding,
              id: message.id,
              inResponseTo: message.inResponseTo,
              issuer: issuerOf(message.xml),
              relayState: message.relayState,
            },
          },
        ],
  );
}

function issuerOf(xml: string): string | null {
  const message = readMessage(parseXml(xml));
  return 'issuer' in message ? (message.issuer?.value ?? null) : null;
}

export interface JudgedFlow {
  /** With outcome, counts of findings on each step, and headline. */
  readonly flow: CapturedFlow;
  /** Findings by id of the step they belong to. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

export async function judgeFlow(flow: CapturedFlow): Promise<JudgedFlow> {
  const findings = new Map<string, readonly Finding[]>();
  const steps: FlowStep[] = [];
  const exchanges = flowExchanges(flow);
  const counts = { error: 0, warning: 0 };
  let worst: { readonly severity: string; readonly title: string } | null = null;
  for (const step of flow.steps) {
    const checked = await judgeWith(flow, step.id, exchanges, []);
    if (checked === null) {
      steps.push(step);
      continue;
    }
    findings.set(step.id, checked.findings);
    const errorCount = countOf(checked, 'error');
    const warningCount = countOf(checked, 'warning');
    counts.error += errorCount;
    counts.warning += warningCount;
    const [first] = checked.findings;
    if (
      first &&
      first.severity !== 'notice' &&
      (worst === null || (worst.severity !== 'error' && first.severity === 'error'))
    )
      worst = first;
    steps.push({ ...step, errorCount, warningCount, failed: errorCount > 0 });
  }
  const outcome = outcomeOf(flow, counts);
  const judged = {
    ...flow,
    steps,
    outcome,
    errorCount: counts.error,
    warningCount: counts.warning,
    headline: worst?.title ?? (outcome === 'error' ? 'The identity provider refused the request' : null),
  };
  return { flow: judged, findings };
}

function countOf({ findings }: CheckedInput, severity: string): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function outcomeOf(
  { steps }: CapturedFlow,
  counts: { readonly error: number; readonly warning: number },
): FlowOutcome {
  const hasAnswer = steps.some(({ message }) => message !== null && /Response$/.test(message.kind));
  if (counts.error > 0) return 'rejected';
  const last = steps.at(-1);
  if (!hasAnswer) return last !== undefined && (last.status ?? 0) >= 400 ? 'error' : 'waiting';
  return counts.warning > 0 ? 'warned' : 'accepted';
}
