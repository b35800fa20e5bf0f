/** Signed metadata, valid for an hour. */
import type { Scenario } from '../scenario';

export const metadataSigned: Scenario = {
  id: 'metadata-signed',
  kind: 'control',
  title: 'Signed metadata, valid for an hour',
  why: 'What an IdP publishes about itself.',
  reference: null,
  base: 'idp-metadata',
  stage: 'content',
  expected: 'accept',
  fires: [],
};
