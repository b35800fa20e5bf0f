/** The name was changed after signing. */
import { intruder } from '../mutate/forge';
import { nameId } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const nameChanged: Scenario = {
  id: 'name-changed',
  kind: 'attack',
  title: 'The name was changed after signing',
  why: 'The digest no longer fits.',
  reference: 'xmldsig-3.2.1',
  stage: 'signed',
  change: replaceContent(['Assertion', ...nameId], intruder),
  expected: 'reject',
  fires: ['digest-mismatch'],
};
