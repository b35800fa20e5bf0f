/** A processing instruction splits the name. */
import { nameId } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const instructionInNameId: Scenario = {
  id: 'instruction-in-name-id',
  kind: 'attack',
  title: 'A processing instruction splits the name',
  why: 'As with a comment, for readers that drop it otherwise. Canonical XML keeps it, so the digest fails too.',
  reference: 'CVE-2018-0489',
  login: { sign: 'assertion' },
  stage: 'signed',
  assertion: within(nameId, setText('alice@example.com.evil.example')),
  change: replaceContent(['Assertion', ...nameId], (value) =>
    value.replace('.evil.example', '<?x y?>.evil.example'),
  ),
  expected: 'reject',
  fires: ['digest-mismatch', 'processing-instruction-in-text'],
};
