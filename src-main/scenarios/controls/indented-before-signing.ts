/** The message is indented, then signed. */
import type { Scenario } from '../scenario';

export const indentedBeforeSigning: Scenario = {
  id: 'indented-before-signing',
  kind: 'control',
  title: 'The message is indented, then signed',
  why: 'White space between elements is part of what was signed; it has no meaning beyond that.',
  reference: null,
  stage: 'content',
  assertion: (assertion) => ({
    ...assertion,
    children: assertion.children.flatMap((child) => ['\n    ', child]),
  }),
  expected: 'accept',
  fires: [],
};
