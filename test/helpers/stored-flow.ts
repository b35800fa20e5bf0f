/** Flows as a store keeps them, made small or large. */
import type { Flow, FlowStep } from '../../src-main/contract/model/trace';
import type { FlowSave } from '../../src-main/app/store/flow-store';

export function storedStep(id: string, xml = '<Response/>', raw = 'SAMLResponse=PA=='): FlowStep {
  return {
    id,
    elapsedMs: 10,
    from: 'idp',
    to: 'sp',
    label: 'Response',
    method: 'POST',
    url: 'https://sp.example.com/acs?secret=1',
    status: null,
    failed: false,
    message: {
      kind: 'Response',
      binding: 'post',
      parameter: 'SAMLResponse',
      relayState: null,
      xml,
      raw,
      id: `_${id}`,
      inResponseTo: null,
    },
  };
}

export function storedFlow(number: number, changes: Partial<Flow> = {}): Flow {
  return {
    id: `flow-${number}`,
    startedAt: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
    durationMs: 12,
    sp: 'Qovery',
    idp: 'Okta',
    spEntityId: 'urn:sp',
    idpEntityId: 'urn:idp',
    initiatedBy: 'sp',
    outcome: 'accepted',
    subject: `user${number}@example.com`,
    roles: ['admin'],
    stepCount: 1,
    errorCount: 0,
    warningCount: 0,
    headline: null,
    steps: [storedStep('1')],
    ...changes,
  };
}

/** The flow as it is written whole. */
export function saveOf({ steps, ...summary }: Flow, changes: Partial<FlowSave> = {}): FlowSave {
  return { summary, keptAt: Date.parse(summary.startedAt), steps, firstPlace: 0, judgements: [], ...changes };
}
