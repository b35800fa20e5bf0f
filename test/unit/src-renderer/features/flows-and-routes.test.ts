import { describe, expect, it } from 'vitest';
import type { FlowSummary } from '../../../../src-main/contract/model/trace';
import { upsert } from '../../../../src-renderer/client/live-trace';
import { filterFlows, groupByDay } from '../../../../src-renderer/features/trace/filter-flows';
import { formatRoute, parseRoute } from '../../../../src-renderer/state/route';

const flow = (id: string, over: Partial<FlowSummary> = {}): FlowSummary => ({
  id,
  startedAt: '2026-03-11T12:00:00.000Z',
  durationMs: 10,
  sp: 'Qovery',
  idp: 'Okta',
  spEntityId: 'urn:auth0:qovery',
  idpEntityId: null,
  initiatedBy: 'sp',
  outcome: 'accepted',
  subject: 'alice@example.com',
  roles: ['admin'],
  stepCount: 6,
  errorCount: 0,
  warningCount: 0,
  headline: null,
  ...over,
});

describe('filterFlows', () => {
  const flows = [
    flow('1'),
    flow('2', { outcome: 'rejected', sp: 'OVHcloud', subject: 'bob@example.com', spEntityId: null }),
  ];
  const ids = (filter: string): string[] => filterFlows(flows, filter).map((one) => one.id);

  it('takes words and keys, all of which must hold', () => {
    expect(ids('')).toEqual(['1', '2']);
    expect(ids('ALICE')).toEqual(['1']);
    expect(ids('verdict:rejected')).toEqual(['2']);
    expect(ids('sp:ovh bob')).toEqual(['2']);
    expect(ids('sp:ovh alice')).toEqual([]);
    expect(ids('sp:auth0')).toEqual(['1']);
  });
});

describe('groupByDay', () => {
  it('puts a heading with its count before the flows of each day', () => {
    const rows = groupByDay(
      [flow('1'), flow('2'), flow('3', { startedAt: '2026-03-09T12:00:00.000Z' })],
      (day) => day,
    );
    expect(rows.map((row) => (row.kind === 'day' ? row.count : row.flow.id))).toEqual([2, '1', '2', 1, '3']);
  });
});

describe('upsert', () => {
  it('replaces a known flow and keeps the newest first', () => {
    const older = flow('1');
    const newer = flow('2', { startedAt: '2026-03-11T13:00:00.000Z' });
    expect(upsert([older], newer).map((one) => one.id)).toEqual(['2', '1']);
    expect(upsert([newer, older], { ...older, outcome: 'rejected' }).map((one) => one.outcome)).toEqual([
      'accepted',
      'rejected',
    ]);
  });
});

describe('routes', () => {
  it('go back and forth, whatever an identifier holds', () => {
    const route = { screen: 'trace', path: ['a/b', 'c?d#e'], tab: 'conditions' } as const;
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('fall back to Inspect and survive a broken escape', () => {
    expect(parseRoute('')).toEqual({ screen: 'inspect', path: [], tab: null });
    expect(parseRoute('#/trace/%zz').path).toEqual(['%zz']);
  });
});
