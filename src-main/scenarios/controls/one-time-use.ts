/** Conditions ask for one use only. */
import { conditions } from '../mutate/paths';
import { appendChild, like, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const oneTimeUse: Scenario = {
  id: 'one-time-use',
  kind: 'control',
  title: 'Conditions ask for one use only',
  why: 'An SP that keeps no assertion has nothing else to do.',
  reference: null,
  stage: 'content',
  assertion: within(
    conditions,
    appendChild((element) => like(element, 'OneTimeUse')),
  ),
  expected: 'accept',
  fires: [],
};
