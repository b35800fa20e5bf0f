import { describe, expect, it } from 'vitest';
import { SpSessions } from '../../../../../src-main/adapters/http/mock-sp/sessions';
import type { SessionJson } from '../../../../../src-main/contract/model/trace';
import { countedRandom } from '../../../../helpers/counted-random';

const clock = { ms: 0, now: () => clock.ms };
const named = (value: string): SessionJson['nameId'] => ({
  value,
  format: null,
  nameQualifier: null,
  spNameQualifier: null,
});
const session = (value: string, sessionIndex: string | null, issuer = 'idp'): SessionJson => ({
  nameId: named(value),
  attributes: [],
  roles: [],
  mapping: null,
  issuer,
  sessionIndex,
});

describe('sessions of the mock SP', () => {
  it('are found by principal, issuer and SessionIndex', () => {
    const sessions = new SpSessions(clock, countedRandom(1), 'sp');
    const first = sessions.open(session('alice', '_1'));
    const second = sessions.open(session('alice', '_2'));
    sessions.open(session('alice', '_1', 'other-idp'));
    sessions.open(session('bob', '_1'));
    const wanted = { issuer: 'idp', nameId: { value: 'alice' } };
    expect(sessions.findOf({ ...wanted, sessionIndexes: [] })).toEqual([first, second]);
    expect(sessions.findOf({ ...wanted, sessionIndexes: ['_2', '_9'] })).toEqual([second]);
    sessions.end(second);
    expect(sessions.get(second)).toBeNull();
    expect(sessions.findOf({ ...wanted, sessionIndexes: ['_2'] })).toEqual([]);
  });

  it('end after a day', () => {
    const sessions = new SpSessions(clock, countedRandom(1), 'sp');
    const handle = sessions.open(session('alice', null));
    clock.ms += 24 * 60 * 60 * 1000;
    expect(sessions.get(handle)).toBeNull();
  });

  it('end earlier where the identity provider says so', () => {
    const sessions = new SpSessions(clock, countedRandom(1), 'sp');
    const handle = sessions.open(session('alice', null), clock.ms + 1000);
    expect(sessions.get(handle)).not.toBeNull();
    clock.ms += 1000;
    expect(sessions.get(handle)).toBeNull();
  });
});
