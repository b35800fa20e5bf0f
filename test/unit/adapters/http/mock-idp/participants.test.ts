import { expect, test } from 'vitest';
import { IdpSessions } from '../../../../../src-main/adapters/http/mock-idp/sessions';
import { countedRandom } from '../../../../helpers/counted-random';

test('a session knows the latest applications it reached, however many there were', () => {
  const sessions = new IdpSessions({ now: () => 0 }, countedRandom(), 'https://idp.test');
  const handle = sessions.open('alice', 0);
  const nameId = { value: 'alice', format: null, nameQualifier: null, spNameQualifier: null };
  for (let count = 1; count <= 250; count++)
    sessions.join(handle, { spEntityId: 'https://sp.test', nameId, sessionIndex: `_${count}` });
  const participants = sessions.get(handle)?.participants ?? [];
  expect(participants.length).toBe(100);
  expect([participants[0]?.sessionIndex, participants.at(-1)?.sessionIndex]).toEqual(['_151', '_250']);
});
