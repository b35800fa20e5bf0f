/** The metadata have expired. */
import { MINUTE, instantAt } from '../mutate/times';
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const metadataExpired: Scenario = {
  id: 'metadata-expired',
  kind: 'fault',
  title: 'The metadata have expired',
  why: 'validUntil lies ten minutes back: keys in them may be revoked.',
  reference: 'metadata-2.3.2-valid-until',
  base: 'idp-metadata',
  stage: 'content',
  message: (message, login) => setAttribute('validUntil', instantAt(login, -10 * MINUTE))(message),
  expected: 'reject',
  fires: ['metadata-expired'],
};
