/** Flows under a heading for each day. */
import type { FlowSummary } from '../../../src-main/contract/model/trace';

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
