/** The filter of the flow list: `verdict:` `sp:` `idp:` and plain words, all of which must hold. */
import type { FlowSummary } from '../../../src-main/contract/model/trace';

export function filterFlows(flows: readonly FlowSummary[], filter: string): FlowSummary[] {
  const terms = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return flows.filter((flow) => terms.every((term) => matches(flow, term)));
}

function matches(flow: FlowSummary, term: string): boolean {
  const [, key, value] = /^(verdict|sp|idp):(.*)$/.exec(term) ?? [];
  if (key === 'verdict') return flow.outcome.startsWith(value ?? '');
  if (key === 'sp') return `${flow.sp} ${flow.spEntityId ?? ''}`.toLowerCase().includes(value ?? '');
  if (key === 'idp') return `${flow.idp} ${flow.idpEntityId ?? ''}`.toLowerCase().includes(value ?? '');
  return [flow.sp, flow.idp, flow.subject, flow.headline, flow.outcome, ...flow.roles]
    .join(' ')
    .toLowerCase()
    .includes(term);
}

export type FlowRow =
  | { readonly kind: 'day'; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: 'flow'; readonly key: string; readonly flow: FlowSummary };

/** Flows under a heading per local day; `nameOf` turns a day such as `2026-03-11` into its heading. */
export function groupByDay(flows: readonly FlowSummary[], nameOf: (day: string) => string): FlowRow[] {
  const days = new Map<string, FlowSummary[]>();
  for (const flow of flows) {
    const day = localDay(new Date(flow.startedAt));
    const group = days.get(day);
    if (group === undefined) days.set(day, [flow]);
    else group.push(flow);
  }
  return [...days].flatMap(([day, group]): FlowRow[] => [
    { kind: 'day', key: day, title: nameOf(day), count: group.length },
    ...group.map((flow): FlowRow => ({ kind: 'flow', key: flow.id, flow })),
  ]);
}

/** `2026-03-11` in local time. */
export function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
