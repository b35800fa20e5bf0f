import { expect, test } from 'vitest';
import { certificateKeyWeak } from '../../../../src-main/checks/certificate/certificate-key-weak';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const check = (bits: number): [string, object] => {
  const signer = makeCertificate({ bits });
  return [signXml(responseXml(), { signer, target: 'Assertion' }), { facts: { idpKeys: [signer.trusted] } }];
};

test('1024 bits', () => {
  expect(failuresOf(certificateKeyWeak, ...check(1024))[0]?.actual).toBe('1024 bits');
});

test('passes 2048 bits', () => {
  expect(passes(certificateKeyWeak, ...check(2048))).toBe(true);
});
