import { expect, test } from 'vitest';
import { certificateReissued } from '../../../../src-main/checks/certificate/certificate-reissued';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const old = makeCertificate({ notAfter: new Date('2027-01-01T00:00:00Z') });
const renewed = makeCertificate({ privateKey: old.privateKey });
const trusting = { facts: { idpKeys: [old.trusted] } };

test('the same key with other dates', () => {
  const xml = signXml(responseXml(), { signer: renewed, target: 'Assertion', keyInfo: renewed.keyInfo });
  expect(failuresOf(certificateReissued, xml, trusting)[0]?.message).toContain('the same key');
});

test('passes the very certificate', () => {
  const xml = signXml(responseXml(), { signer: old, target: 'Assertion', keyInfo: old.keyInfo });
  expect(passes(certificateReissued, xml, trusting)).toBe(true);
});
