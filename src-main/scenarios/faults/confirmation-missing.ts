/** The subject has no confirmation. */
import { removeChild, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const confirmationMissing: Scenario = {
  id: 'confirmation-missing',
  kind: 'fault',
  title: 'The subject has no confirmation',
  why: 'Nothing says who may hand the assertion in.',
  reference: 'profiles-4.1.4.2-bearer',
  stage: 'content',
  assertion: within(['Subject'], removeChild('SubjectConfirmation')),
  expected: 'reject',
  fires: ['bearer-confirmation-missing'],
};
