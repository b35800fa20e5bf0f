/** The assertion is of version 1.1. */
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const versionOne: Scenario = {
  id: 'version-one',
  kind: 'fault',
  title: 'The assertion is of version 1.1',
  why: 'Another version has other rules.',
  reference: 'core-2.3.3-version',
  stage: 'content',
  assertion: setAttribute('Version', '1.1'),
  expected: 'reject',
  fires: ['saml-version'],
};
