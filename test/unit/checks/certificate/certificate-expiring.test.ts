import { expect, test } from 'vitest';
import { certificateExpiring } from '../../../../src-main/checks/certificate/certificate-expiring';
import { judgedAt, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const day = 86_400_000;
const ending = (
  days: number,
): [string, { facts: { idpKeys: ReturnType<typeof makeCertificate>['trusted'][] } }] => {
  const signer = makeCertificate({ notAfter: new Date(judgedAt + days * day) });
  return [signXml(responseXml(), { signer, target: 'Assertion' }), { facts: { idpKeys: [signer.trusted] } }];
};

test('20 days are left, and exactly 30', () => {
  expect(failuresOf(certificateExpiring, ...ending(20))[0]?.message).toContain('ends in 20 d');
  expect(failuresOf(certificateExpiring, ...ending(30))).toHaveLength(1);
});

test('passes 31 days, and leaves an ended one to another check', () => {
  expect(passes(certificateExpiring, ...ending(31))).toBe(true);
  expect(passes(certificateExpiring, ...ending(-1))).toBe(true);
});
