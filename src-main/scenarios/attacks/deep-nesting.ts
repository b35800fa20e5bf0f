/** Ten thousand elements inside each other. */
import { insertBeside } from '../mutate/text';
import type { Scenario } from '../scenario';

export const deepNesting: Scenario = {
  id: 'deep-nesting',
  kind: 'attack',
  title: 'Ten thousand elements inside each other',
  why: 'A reader that calls itself for each level runs out of stack.',
  reference: null,
  stage: 'signed',
  change: insertBeside(
    ['Status'],
    'before',
    `<Extensions xmlns="">${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</Extensions>`,
  ),
  expected: 'reject',
  fires: ['digest-mismatch', 'signature-malformed', 'status-missing', 'xml-not-well-formed'],
};
