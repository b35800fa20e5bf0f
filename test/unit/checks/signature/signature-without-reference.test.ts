import { expect, test } from 'vitest';
import { signatureWithoutReference } from '../../../../src-main/checks/signature/signature-without-reference';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('a value over an empty SignedInfo', () => {
  const xml = signXml(responseXml(), { signer, target: 'Assertion', references: 0 });
  expect(failuresOf(signatureWithoutReference, xml)).toHaveLength(1);
});

test('passes one Reference', () => {
  expect(passes(signatureWithoutReference, signXml(responseXml(), { signer, target: 'Assertion' }))).toBe(
    true,
  );
});
