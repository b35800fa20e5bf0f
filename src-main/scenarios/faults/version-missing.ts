/** The Response has no Version. */
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const versionMissing: Scenario = {
  id: 'version-missing',
  kind: 'fault',
  title: 'The Response has no Version',
  why: 'The version is required.',
  reference: 'core-3.2.2-required',
  stage: 'content',
  message: setAttribute('Version', null),
  expected: 'reject',
  fires: ['saml-version'],
};
