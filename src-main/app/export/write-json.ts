/** Flows as JSON: everything the trace keeps, and the findings of each message. */
import type { Finding } from '../../contract/model/checked';
import type { JudgedForExport } from './collect-flows';

/** `version` changes when a field is renamed or dropped; more may be added. */
export const JSON_FORMAT = { format: 'saml-workbench-flows', version: 1 } as const;

export function writeJson(flows: readonly JudgedForExport[], exportedAt: string): string {
  const document = {
    ...JSON_FORMAT,
    exportedAt,
    flows: flows.map(({ flow, checked }) => ({
      ...flow,
      steps: flow.steps.map((step) => {
        const judged = checked.get(step.id);
        return judged ? { ...step, verdict: judged.verdict, findings: judged.findings.map(asJson) } : step;
      }),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function asJson({ check, severity, title, message, expected, actual, remedy, citations }: Finding) {
  return { check, severity, title, message, expected, actual, remedy, citations };
}
