import { describe, expect, it } from 'vitest';
import type { GroupMapping, MappingOutcome } from '../../../../src-main/contract/model/mapping';
import type { AssertionJson } from '../../../../src-main/contract/model/decoded';
import { instantRows } from '../../../../src-renderer/features/details/validity';
import { readTrust, withClock, withoutSp } from '../../../../src-renderer/features/inspect/judge-context';
import {
  addRole,
  drawPicture,
  removeRole,
  renameRole,
  setGroups,
} from '../../../../src-renderer/features/mapping/edit-mapping';

const mapping: GroupMapping = {
  default_role: 'viewer',
  enforce_group_sync: true,
  group_mappings: { admin: ['Administrators'], devops: ['devops'] },
};

describe('editing a mapping', () => {
  it('keeps the order of roles when one is renamed', () => {
    expect(Object.keys(renameRole(mapping, 'admin', 'owner').group_mappings)).toEqual(['owner', 'devops']);
  });

  it('does not merge a role into another by renaming it', () => {
    expect(renameRole(mapping, 'admin', 'devops')).toBe(mapping);
    expect(renameRole(mapping, 'admin', '  ')).toBe(mapping);
  });

  it('adds under a free name, changes groups, removes', () => {
    expect(Object.keys(addRole(mapping, 'admin').group_mappings)).toEqual(['admin', 'devops', 'admin-2']);
    expect(setGroups(mapping, 'admin', ['A', 'B']).group_mappings['admin']).toEqual(['A', 'B']);
    expect(Object.keys(removeRole(mapping, 'admin').group_mappings)).toEqual(['devops']);
  });
});

describe('drawPicture', () => {
  it('connects what granted, dashes near misses, and says which roles are out of reach', () => {
    const outcome: MappingOutcome = {
      groupAttribute: 'groups',
      groups: ['Administrators', 'DevOps'],
      filtered: [{ group: 'Everyone', by: 'starts with Q' }],
      outcome: 'mapped',
      roles: ['admin'],
      steps: [{ group: 'Administrators', role: 'admin', rule: 'admin' }],
      unmatched: ['DevOps'],
      nearMisses: [{ group: 'DevOps', rule: 'devops', difference: 'case' }],
      attributes: [],
      reason: '',
    };
    const words = { differs: () => 'differs', filtered: 'filtered', noMatch: 'none', defaultRole: 'default' };
    const picture = drawPicture(mapping, outcome, words);
    expect(picture.groups.map((node) => node.state)).toEqual(['grants', 'near-miss', 'filtered']);
    expect(picture.roles.map((node) => [node.name, node.state])).toEqual([
      ['admin', 'granted'],
      ['devops', 'unused'],
      ['viewer', 'unused'],
    ]);
    expect(picture.lines).toEqual([
      { from: 0, to: 0, state: 'granted' },
      { from: 1, to: 1, state: 'near-miss' },
    ]);
  });
});

describe('readTrust', () => {
  it('tells metadata, certificates and what is neither', () => {
    const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----';
    expect(readTrust(' ')).toEqual({ kind: 'none' });
    expect(readTrust('<md:EntityDescriptor/>').kind).toBe('metadata');
    expect(readTrust(`${pem}\n${pem}`)).toEqual({ kind: 'certificate', texts: [pem, pem] });
    expect(readTrust('not a key').kind).toBe('unclear');
  });
});

describe('the context of a judgement', () => {
  it('takes its clock from the choice, never from a leftover', () => {
    const context = { at: '2020-01-01T00:00:00Z', acsUrl: 'https://sp.example/acs' };
    expect(withClock(context, { kind: 'now' }, null)).toEqual({ acsUrl: 'https://sp.example/acs' });
    expect(withClock(context, { kind: 'issued' }, '2026-03-11T09:41:07Z').at).toBe('2026-03-11T09:41:07Z');
  });

  it('keeps trust when the service provider changes', () => {
    expect(withoutSp({ idpCertificates: ['pem'], spEntityId: 'x', acsUrl: 'y' })).toEqual({
      idpCertificates: ['pem'],
    });
  });
});

describe('instantRows', () => {
  const assertion: AssertionJson = {
    id: null,
    issuer: null,
    issueInstant: '2026-03-11T09:41:07Z',
    encrypted: false,
    nameId: null,
    subjectConfirmations: [],
    conditions: {
      notBefore: '2026-03-11T09:36:07Z',
      notOnOrAfter: '2026-03-11T09:46:07Z',
      audiences: [],
      oneTimeUse: false,
    },
    authnStatements: [],
    attributes: [],
  };
  const says = (at: string, skewMs: number): string[] =>
    instantRows(assertion, Date.parse(at), skewMs)
      .slice(0, 2)
      .map((row) => `${row.tone}: ${row.says}`);

  it('judges each bound at the given clock with the given skew', () => {
    expect(says('2026-03-11T09:41:07Z', 0)).toEqual(['ok: 5 min 0 s past', 'ok: 5 min 0 s left']);
    expect(says('2026-03-11T09:46:07Z', 0)[1]).toBe('error: ended 0 ms ago');
    expect(says('2026-03-11T09:46:48Z', 30_000)[1]).toBe('error: ended 41 s ago');
    expect(says('2026-03-11T09:46:20Z', 30_000)[1]).toBe('ok: 13 s over, within skew');
    expect(says('2026-03-11T09:36:00Z', 30_000)[0]).toBe('ok: 7 s over, within skew');
  });
});
