/** The assertion was indented after it was signed. */
import { replaceElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const reformattedAfterSigning: Scenario = {
  id: 'reformatted-after-signing',
  kind: 'fault',
  title: 'The assertion was indented after it was signed',
  why: 'White space between elements is part of what was signed.',
  reference: 'xmldsig-3.2.1',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(['Assertion'], (text) => text.replace(/></g, '>\n<')),
  expected: 'reject',
  fires: ['digest-mismatch', 'signature-value-mismatch'],
};
