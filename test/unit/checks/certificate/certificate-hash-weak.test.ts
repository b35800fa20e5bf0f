import { expect, test } from 'vitest';
import { certificateHashWeak } from '../../../../src-main/checks/certificate/certificate-hash-weak';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const check = (hash: 'md5' | 'sha1' | 'sha256'): [string, object] => {
  const signer = makeCertificate({ hash });
  return [signXml(responseXml(), { signer, target: 'Assertion' }), { facts: { idpKeys: [signer.trusted] } }];
};

test('MD5 and SHA-1', () => {
  expect(failuresOf(certificateHashWeak, ...check('md5'))[0]?.actual).toBe('MD5');
  expect(failuresOf(certificateHashWeak, ...check('sha1'))[0]?.actual).toBe('SHA-1');
});

test('passes SHA-256', () => {
  expect(passes(certificateHashWeak, ...check('sha256'))).toBe(true);
});
