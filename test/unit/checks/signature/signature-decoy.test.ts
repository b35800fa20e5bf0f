import { expect, test } from 'vitest';
import { signatureDecoy } from '../../../../src-main/checks/signature/signature-decoy';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const signed = signXml(responseXml(), { signer, target: 'Assertion' });
const signature = /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(signed)![0];

test('a second signature in StatusDetail names the assertion', () => {
  const xml = change(signed, [
    '<samlp:Status>',
    `<samlp:Status><samlp:StatusDetail>${signature}</samlp:StatusDetail>`,
  ]);
  expect(failuresOf(signatureDecoy, xml)[0]?.message).toContain('inside samlp:StatusDetail');
});

test('passes a signature in its assertion', () => {
  expect(passes(signatureDecoy, signed)).toBe(true);
});
