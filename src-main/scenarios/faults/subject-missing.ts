/** The assertion has no Subject. */
import { removeChild } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const subjectMissing: Scenario = {
  id: 'subject-missing',
  kind: 'fault',
  title: 'The assertion has no Subject',
  why: 'Nobody is named and nothing confirms who hands it in.',
  reference: 'core-2.3.3-issuer',
  stage: 'content',
  assertion: removeChild('Subject'),
  expected: 'reject',
  fires: ['bearer-confirmation-missing', 'subject-missing'],
};
