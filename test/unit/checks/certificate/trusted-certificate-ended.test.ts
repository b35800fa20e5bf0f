import { expect, test } from 'vitest';
import { trustedCertificateEnded } from '../../../../src-main/checks/certificate/trusted-certificate-ended';
import { makeCertificate } from '../../../helpers/make-certificate';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';

const current = makeCertificate();
const past = makeCertificate({ notAfter: new Date('2025-01-01T00:00:00Z') });
const both = { facts: { idpKeys: [current.trusted, past.trusted] } };

test('the metadata lists an ended certificate beside the one in use', () => {
  const xml = signXml(responseXml(), { signer: current, target: 'Assertion' });
  expect(failuresOf(trustedCertificateEnded, xml, both)[0]?.actual).toBe('2025-01-01T00:00:00.000Z');
});

test('passes when it is the one in use, or when none has ended', () => {
  const xml = signXml(responseXml(), { signer: past, target: 'Assertion' });
  expect(passes(trustedCertificateEnded, xml, both)).toBe(true);
  const fresh = signXml(responseXml(), { signer: current, target: 'Assertion' });
  expect(passes(trustedCertificateEnded, fresh, { facts: { idpKeys: [current.trusted] } })).toBe(true);
});
