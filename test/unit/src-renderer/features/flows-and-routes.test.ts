import { describe, expect, it } from 'vitest';
import type { FlowSummary } from '../../../../src-main/contract/model/trace';
import { upsert } from '../../../../src-renderer/client/live-trace';
import { groupByDay } from '../../../../src-renderer/features/trace/group-flows';
import { parseFilter } from '../../../../src-renderer/features/trace/parse-filter';
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

describe('parseFilter', () => {
  it.each([
    ['', {}],
    ['alice  adams', { text: 'alice adams' }],
    ['verdict:rej sp:ovh bob', { verdict: ['rejected'], sp: 'ovh', text: 'bob' }],
    ['verdict:w', { verdict: ['warned', 'waiting'] }],
    ['sp:"mock sp" label:"ticket 12" is:pinned', { sp: 'mock sp', label: 'ticket 12', pinned: true }],
    ['verdict:nothing is:else', { text: 'verdict:nothing is:else' }],
    ['urn:auth0:qovery http://sp.example', { text: 'urn:auth0:qovery http://sp.example' }],
    ['sp: "open', { text: 'open' }],
    ['from:2026-13-01', { text: 'from:2026-13-01' }],
  ])('reads %s', (filter, query) => {
    expect(parseFilter(filter)).toEqual(query);
  });

  it('takes whole local days', () => {
    expect(parseFilter('from:2026-03-11 to:2026-03-11')).toEqual({
      from: new Date(2026, 2, 11).toISOString(),
      to: new Date(2026, 2, 12).toISOString(),
    });
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
