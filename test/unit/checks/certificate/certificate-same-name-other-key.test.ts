import { expect, test } from 'vitest';
import { certificateSameNameOtherKey } from '../../../../src-main/checks/certificate/certificate-same-name-other-key';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const trusted = makeCertificate();
const namesake = makeCertificate();
const stranger = makeCertificate({ commonName: 'evil.test' });
const trusting = { facts: { idpKeys: [trusted.trusted] } };
const by = (signer: typeof trusted): string =>
  signXml(responseXml(), { signer, target: 'Assertion', keyInfo: signer.keyInfo });

test('the same subject, another key', () => {
  expect(failuresOf(certificateSameNameOtherKey, by(namesake), trusting)[0]?.actual).toMatch(/^[0-9A-F:]+$/);
});

test('passes the trusted certificate, and leaves another name to signature-untrusted-key', () => {
  expect(passes(certificateSameNameOtherKey, by(trusted), trusting)).toBe(true);
  expect(passes(certificateSameNameOtherKey, by(stranger), trusting)).toBe(true);
});
