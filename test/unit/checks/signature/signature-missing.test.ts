import { expect, test } from 'vitest';
import { signatureMissing } from '../../../../src-main/checks/signature/signature-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('an unsigned assertion proves nothing', () => {
  expect(failuresOf(signatureMissing, responseXml())).toHaveLength(1);
});

test('passes when either is signed', () => {
  expect(passes(signatureMissing, signXml(responseXml(), { signer, target: 'Assertion' }))).toBe(true);
  expect(passes(signatureMissing, signXml(responseXml(), { signer, target: 'Response' }))).toBe(true);
});
