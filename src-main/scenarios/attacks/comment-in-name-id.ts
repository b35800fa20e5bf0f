/** A comment splits the name. */
import { nameId } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const commentInNameId: Scenario = {
  id: 'comment-in-name-id',
  kind: 'attack',
  title: 'A comment splits the name',
  why: 'The signed name is alice@example.com.evil.example; a reader that stops at the comment sees alice@example.com.',
  reference: 'CVE-2017-11427',
  login: { sign: 'assertion' },
  stage: 'signed',
  assertion: within(nameId, setText('alice@example.com.evil.example')),
  change: replaceContent(['Assertion', ...nameId], (value) =>
    value.replace('.evil.example', '<!-- -->.evil.example'),
  ),
  expected: 'reject',
  fires: ['comment-in-text'],
};
