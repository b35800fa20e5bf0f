import { expect, test } from 'vitest';
import { signatureAlgorithmRefused } from '../../../../src-main/checks/signature/signature-algorithm-refused';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

const signed = signXml(responseXml(), { signer, target: 'Assertion' });

test.each(['http://www.w3.org/2000/09/xmldsig#hmac-sha1', 'http://www.w3.org/2001/04/xmldsig-more#rsa-md5'])(
  'refuses %s',
  (algorithm) => {
    const xml = change(signed, ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', algorithm]);
    expect(failuresOf(signatureAlgorithmRefused, xml, trusting)[0]?.actual).toBe(algorithm);
  },
);

test('passes RSA-SHA256', () => {
  expect(passes(signatureAlgorithmRefused, signed, trusting)).toBe(true);
});

test.each([
  [
    'http://www.w3.org/2001/04/xmlenc#sha256',
    'http://www.w3.org/2001/04/xmlenc#sha384',
    'xmldsig-more#sha384',
  ],
  [
    'http://www.w3.org/2001/04/xmlenc#sha256',
    'http://www.w3.org/2001/04/xmlenc#sha1',
    '2000/09/xmldsig#sha1',
  ],
  [
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha1',
    '2000/09/xmldsig#rsa-sha1',
  ],
])('warns of a name that is not the algorithm its own: %s as %s', (name, unofficial, official) => {
  const failures = failuresOf(signatureAlgorithmRefused, change(signed, [name, unofficial]), trusting);
  expect(failures).toMatchObject([{ severity: 'warning', actual: unofficial }]);
  expect(failures[0]?.expected).toMatch(new RegExp(`${official}$`));
});

test('passes SHA-384 under its own name', () => {
  const xml = change(signed, [
    'http://www.w3.org/2001/04/xmlenc#sha256',
    'http://www.w3.org/2001/04/xmldsig-more#sha384',
  ]);
  expect(passes(signatureAlgorithmRefused, xml, trusting)).toBe(true);
});
