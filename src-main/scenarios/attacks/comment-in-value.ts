/** A comment splits an attribute’s value. */
import { firstValue } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const commentInValue: Scenario = {
  id: 'comment-in-value',
  kind: 'attack',
  title: 'A comment splits an attribute’s value',
  why: 'The same trick on an address or a group.',
  reference: 'CVE-2017-11428',
  login: { sign: 'assertion' },
  stage: 'signed',
  assertion: within(firstValue, setText('Administrators.evil')),
  change: replaceContent(['Assertion', ...firstValue], 'Administrators<!-- -->.evil'),
  expected: 'reject',
  fires: ['comment-in-text'],
};
