import { expect, test } from 'vitest';
import { certificateEmbeddedDiffers } from '../../../../src-main/checks/certificate/certificate-embedded-differs';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { signXml } from '../../../helpers/sign-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
const signer = makeCertificate();
const stranger = makeCertificate({ commonName: 'old.idp.test' });
const trusting = { facts: { idpKeys: [signer.trusted] } };

test("another key's certificate", () => {
  const xml = signXml(responseXml(), { signer, target: 'Assertion', keyInfo: stranger.keyInfo });
  expect(failuresOf(certificateEmbeddedDiffers, xml, trusting)[0]?.actual).toContain('old.idp.test');
});

test("passes the signer's own, alone or with its issuer's", () => {
  const own = signXml(responseXml(), { signer, target: 'Assertion', keyInfo: signer.keyInfo });
  expect(passes(certificateEmbeddedDiffers, own, trusting)).toBe(true);
  const chain = signXml(responseXml(), {
    signer,
    target: 'Assertion',
    keyInfo: signer.keyInfo + stranger.keyInfo,
  });
  expect(passes(certificateEmbeddedDiffers, chain, trusting)).toBe(true);
});
