/** A comment in DigestValue holds another digest. */
import { intruder } from '../mutate/forge';
import { digestFor } from '../mutate/forged-parts';
import { nameId, reference } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const commentInDigestValue: Scenario = {
  id: 'comment-in-digest-value',
  kind: 'attack',
  title: 'A comment in DigestValue holds another digest',
  why: 'A reader that takes the comment’s text, or only the text before it, compares with the wrong one.',
  reference: 'CVE-2025-29775',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => {
    const forged = replaceContent(['Assertion', ...nameId], intruder)(xml);
    return replaceContent(
      [...reference, 'DigestValue'],
      (value) => `<!--${digestFor(forged, login)}-->${value}`,
    )(forged);
  },
  expected: 'reject',
  fires: ['comment-in-digest-value', 'signature-malformed'],
};
