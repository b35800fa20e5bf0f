import { expect, test } from 'vitest';
import { signatureMd5 } from '../../../../src-main/checks/signature/signature-md5';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signed = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });

test('MD5 as signature and as digest algorithm', () => {
  const both = change(
    signed,
    ['xmldsig-more#rsa-sha256', 'xmldsig-more#rsa-md5'],
    ['xmlenc#sha256', 'xmldsig-more#md5'],
  );
  expect(failuresOf(signatureMd5, both)).toHaveLength(2);
});

test('passes SHA-256', () => {
  expect(passes(signatureMd5, signed)).toBe(true);
});
