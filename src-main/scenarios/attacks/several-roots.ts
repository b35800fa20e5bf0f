/** A forged Response before the genuine one, in one text. */
import { forgeResponse } from '../mutate/forge';
import { textAt } from '../mutate/text';
import type { Scenario } from '../scenario';

export const severalRoots: Scenario = {
  id: 'several-roots',
  kind: 'attack',
  title: 'A forged Response before the genuine one, in one text',
  why: 'A parser that reads on after the root element finds the signed one.',
  reference: 'CVE-2022-39299',
  stage: 'signed',
  change: (xml) => forgeResponse(textAt(xml, [])) + textAt(xml, []),
  expected: 'reject',
  fires: ['several-root-elements', 'signature-missing'],
};
