import { expect, test } from 'vitest';
import { certificateUsageOdd } from '../../../../src-main/checks/certificate/certificate-usage-odd';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const check = (keyUsage?: Record<string, boolean>): [string, object] => {
  const signer = makeCertificate(keyUsage === undefined ? {} : { keyUsage });
  return [signXml(responseXml(), { signer, target: 'Assertion' }), { facts: { idpKeys: [signer.trusted] } }];
};

test('the certificate of a CA signs a message', () => {
  expect(failuresOf(certificateUsageOdd, ...check({ keyCertSign: true, cRLSign: true }))[0]?.actual).toBe(
    'keyCertSign, cRLSign',
  );
});

test('passes digitalSignature among others, and no KeyUsage at all', () => {
  expect(passes(certificateUsageOdd, ...check({ digitalSignature: true, keyCertSign: true }))).toBe(true);
  expect(passes(certificateUsageOdd, ...check())).toBe(true);
});
