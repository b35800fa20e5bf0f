/** The assertion does not say when it was issued. */
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const issueInstantMissing: Scenario = {
  id: 'issue-instant-missing',
  kind: 'fault',
  title: 'The assertion does not say when it was issued',
  why: 'IssueInstant is required.',
  reference: 'core-2.3.3-id',
  stage: 'content',
  assertion: setAttribute('IssueInstant', null),
  expected: 'reject',
  fires: ['issue-instant-missing'],
};
