import { expect, test } from 'vitest';
import { commentInDigestValue } from '../../../../src-main/checks/signature/comment-in-digest-value';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const signed = signXml(responseXml(), { signer, target: 'Assertion' });

test('a comment in either value', () => {
  const digest = change(signed, ['<ds:DigestValue>', '<ds:DigestValue><!--forged-->']);
  expect(failuresOf(commentInDigestValue, digest)[0]?.message).toContain('the comment forged');
  const value = change(signed, ['</ds:SignatureValue>', '<?x y?></ds:SignatureValue>']);
  expect(failuresOf(commentInDigestValue, value)[0]?.message).toContain('processing instruction');
});

test('passes values broken over lines', () => {
  expect(passes(commentInDigestValue, change(signed, ['<ds:DigestValue>', '<ds:DigestValue>\n  ']))).toBe(
    true,
  );
});
