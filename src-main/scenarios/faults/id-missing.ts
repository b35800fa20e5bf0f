/** The assertion has no ID. */
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const idMissing: Scenario = {
  id: 'id-missing',
  kind: 'fault',
  title: 'The assertion has no ID',
  why: 'Nothing to refer to: it cannot be told from its copies.',
  reference: 'core-2.3.3-id',
  login: { sign: 'response' },
  takesSignedResponse: true,
  stage: 'content',
  assertion: setAttribute('ID', null),
  expected: 'reject',
  fires: ['id-missing'],
};
