/** An element with a hundred thousand attributes. */
import { insertBeside } from '../mutate/text';
import type { Scenario } from '../scenario';

export const manyAttributes: Scenario = {
  id: 'many-attributes',
  kind: 'attack',
  title: 'An element with a hundred thousand attributes',
  why: 'A reader that compares each with each is busy for hours.',
  reference: null,
  stage: 'signed',
  change: insertBeside(
    ['Status'],
    'before',
    `<Extensions xmlns="" ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ')}/>`,
  ),
  expected: 'reject',
  fires: ['digest-mismatch', 'signature-malformed', 'status-missing', 'xml-not-well-formed'],
};
