/** There is no Status. */
import { removeChild } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const statusMissing: Scenario = {
  id: 'status-missing',
  kind: 'fault',
  title: 'There is no Status',
  why: 'Whether the login succeeded is not said.',
  reference: 'core-3.2.2-required',
  stage: 'content',
  message: removeChild('Status'),
  expected: 'reject',
  fires: ['status-missing'],
};
