import { expect, test } from 'vitest';
import { signatureReferenceMismatch } from '../../../../src-main/checks/signature/signature-reference-mismatch';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

test('a signature in the assertion that points at the Response covers another element', () => {
  const xml = signXml(responseXml(), { signer, target: 'Assertion', referenceId: '_response1' });
  const [failure] = failuresOf(signatureReferenceMismatch, xml, trusting);
  expect(failure).toMatchObject({ expected: '#_assertion1', actual: '#_response1' });
});

test('passes a signature that names its parent', () => {
  expect(
    passes(signatureReferenceMismatch, signXml(responseXml(), { signer, target: 'Assertion' }), trusting),
  ).toBe(true);
});
