/** A bare ampersand in a value. */
import { firstValue } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const ampersandBare: Scenario = {
  id: 'ampersand-bare',
  kind: 'fault',
  title: 'A bare ampersand in a value',
  why: 'Somebody put text into XML without escaping it.',
  reference: 'xml-2.1',
  stage: 'signed',
  change: replaceContent(['Assertion', ...firstValue], 'Research & Development'),
  expected: 'reject',
  fires: ['digest-mismatch', 'signature-malformed', 'xml-not-well-formed'],
};
