import { expect, test } from 'vitest';
import { digestMismatch } from '../../../../src-main/checks/signature/digest-mismatch';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

const signed = signXml(responseXml(), { signer, target: 'Assertion' });

test('one changed letter changes the digest', () => {
  const [failure] = failuresOf(digestMismatch, change(signed, ['alice@', 'alicia@']), trusting);
  expect(failure?.expected).toMatch(/=$/);
  expect(failure?.actual).not.toBe(failure?.expected);
});

test('passes unchanged content', () => {
  expect(passes(digestMismatch, signed, trusting)).toBe(true);
});
