/** A comment splits the audience. */
import { audience } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const commentInAudience: Scenario = {
  id: 'comment-in-audience',
  kind: 'attack',
  title: 'A comment splits the audience',
  why: 'An assertion for another application is made to look like one for this.',
  reference: 'CVE-2017-11428',
  login: { sign: 'assertion' },
  stage: 'signed',
  assertion: (assertion, login) => within(audience, setText(`${login.sp.entityId}.evil.example`))(assertion),
  change: replaceContent(['Assertion', ...audience], (value) =>
    value.replace('.evil.example', '<!-- -->.evil.example'),
  ),
  expected: 'reject',
  fires: ['audience-mismatch', 'comment-in-text'],
};
