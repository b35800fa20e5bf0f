/** A forged assertion in StatusDetail. */
import { forgeAssertion } from '../mutate/forge';
import { statusDetail } from '../mutate/forged-parts';
import { insertInside, textAt } from '../mutate/text';
import type { Scenario } from '../scenario';

export const assertionInStatusDetail: Scenario = {
  id: 'assertion-in-status-detail',
  kind: 'attack',
  title: 'A forged assertion in StatusDetail',
  why: 'A search anywhere in the document finds it.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml) =>
    insertInside(['Status'], 'last', statusDetail(xml, forgeAssertion(textAt(xml, ['Assertion']))))(xml),
  expected: 'reject',
  fires: ['assertion-misplaced'],
};
