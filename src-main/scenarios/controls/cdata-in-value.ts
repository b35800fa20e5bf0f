/** A value is written as a CDATA section. */
import { firstValue } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const cdataInValue: Scenario = {
  id: 'cdata-in-value',
  kind: 'control',
  title: 'A value is written as a CDATA section',
  why: 'CDATA is another way to write the same characters; the signature holds and the value is the same.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceContent(['Assertion', ...firstValue], (value) => `<![CDATA[${value}]]>`),
  expected: 'accept',
  fires: [],
};
