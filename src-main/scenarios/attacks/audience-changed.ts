/** The audience was changed after signing. */
import { audience } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const audienceChanged: Scenario = {
  id: 'audience-changed',
  kind: 'attack',
  title: 'The audience was changed after signing',
  why: 'An assertion for another application is made to fit this one.',
  reference: 'xmldsig-3.2.1',
  login: { sign: 'assertion' },
  stage: 'signed',
  assertion: within(audience, setText('https://other-application.example/metadata')),
  change: (xml, login) => replaceContent(['Assertion', ...audience], login.sp.entityId)(xml),
  expected: 'reject',
  fires: ['digest-mismatch'],
};
