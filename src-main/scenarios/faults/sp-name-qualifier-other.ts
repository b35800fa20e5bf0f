/** The NameID belongs to another SP. */
import { nameId } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const spNameQualifierOther: Scenario = {
  id: 'sp-name-qualifier-other',
  kind: 'fault',
  title: 'The NameID belongs to another SP',
  why: 'SPNameQualifier names somebody else: the same value may be another person here.',
  reference: null,
  stage: 'content',
  assertion: within(nameId, setAttribute('SPNameQualifier', 'https://other-application.example/metadata')),
  expected: 'reject',
  fires: ['sp-name-qualifier-mismatch'],
};
