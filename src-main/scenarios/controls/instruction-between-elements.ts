/** Processing instructions and comments stand between elements. */
import { inTurn, insertBeside } from '../mutate/text';
import type { Scenario } from '../scenario';

export const instructionBetweenElements: Scenario = {
  id: 'instruction-between-elements',
  kind: 'control',
  title: 'Processing instructions and comments stand between elements',
  why: 'They carry nothing; outside what is signed anybody may put them there.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: inTurn(
    insertBeside(['Status'], 'before', '<?pass through?><!-- seen -->'),
    insertBeside(['Assertion'], 'before', '<?pass through?>'),
  ),
  expected: 'accept',
  fires: [],
};
