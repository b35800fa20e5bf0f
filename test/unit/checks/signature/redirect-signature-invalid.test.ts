import { expect, test } from 'vitest';
import { redirectSignatureInvalid } from '../../../../src-main/checks/signature/redirect-signature-invalid';
import { authnRequestXml } from '../../../helpers/response-xml';
import { subjectOf } from '../../../helpers/run-check';
import { makeSigner } from '../../../helpers/sign-xml';

const report = {
  signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  signedText: 'SAMLRequest=x&SigAlg=y',
  trustedKey: null,
  problem: 'the value verifies with no trusted key',
  verifiesWhen: 'lower-case percent escapes',
};
const { trusted } = makeSigner();
const subject = subjectOf(authnRequestXml, { facts: { spKeys: [trusted] } });

test('tells why, and under which encoding it would verify', () => {
  const [failure] = redirectSignatureInvalid.run({
    ...subject,
    redirectSignature: { ...report, valid: false },
  });
  expect(failure?.message).toContain('it would verify with lower-case percent escapes');
});

test('passes a signature that holds, and asks nothing where there is none', () => {
  expect(redirectSignatureInvalid.run({ ...subject, redirectSignature: { ...report, valid: true } })).toEqual(
    [],
  );
  expect(redirectSignatureInvalid.applies(subject)).toBe(false);
});
