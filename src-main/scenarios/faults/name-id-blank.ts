/** The NameID is white space. */
import { nameId } from '../mutate/paths';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const nameIdBlank: Scenario = {
  id: 'name-id-blank',
  kind: 'fault',
  title: 'The NameID is white space',
  why: 'Nobody is named; a user called “ ” would be created.',
  reference: 'core-1.3.1-non-empty',
  stage: 'content',
  assertion: within(nameId, setText('   ')),
  expected: 'reject',
  fires: ['name-id-missing'],
};
