/** The subject has no NameID. */
import { removeChild, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const nameIdMissing: Scenario = {
  id: 'name-id-missing',
  kind: 'fault',
  title: 'The subject has no NameID',
  why: 'Nobody is named, so nobody can be signed in.',
  reference: 'profiles-4.1.4.2-bearer',
  stage: 'content',
  assertion: within(['Subject'], removeChild('NameID')),
  expected: 'reject',
  fires: ['name-id-missing'],
};
