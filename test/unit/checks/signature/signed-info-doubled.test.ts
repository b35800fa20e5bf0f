import { expect, test } from 'vitest';
import { signedInfoDoubled } from '../../../../src-main/checks/signature/signed-info-doubled';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };
const signed = signXml(responseXml(), { signer, target: 'Assertion' });
const info = /<ds:SignedInfo>.*<\/ds:SignedInfo>/.exec(signed)![0];

test('two in one signature, and one hidden elsewhere', () => {
  expect(failuresOf(signedInfoDoubled, change(signed, [info, info + info]), trusting)).toHaveLength(1);
  const hidden = change(signed, [
    '<samlp:Status>',
    `<samlp:Status><samlp:StatusDetail xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${info}</samlp:StatusDetail>`,
  ]);
  expect(failuresOf(signedInfoDoubled, hidden, trusting)[0]?.severity).toBe('warning');
});

test('passes one in each of two signatures', () => {
  const both = signXml(signed, { signer, target: 'Response' });
  expect(passes(signedInfoDoubled, both, trusting)).toBe(true);
});
