import { expect, test } from 'vitest';
import { signatureMisplaced } from '../../../../src-main/checks/signature/signature-misplaced';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

function moved(target: string, closing: string): string {
  const signed = signXml(responseXml(), { signer, target });
  const signature = /<ds:Signature .*<\/ds:Signature>/.exec(signed)?.[0] ?? '';
  return change(signed, [signature, ''], [closing, signature + closing]);
}

test.each([
  ['Response', '</samlp:Response>', 'Issuer, Status, Assertion'],
  ['Assertion', '</saml:Assertion>', 'Issuer, Subject, Conditions, AuthnStatement, AttributeStatement'],
])('at the end of the %s', (target, closing, before) => {
  expect(failuresOf(signatureMisplaced, moved(target, closing))).toMatchObject([{ actual: before }]);
});

test('passes right behind the Issuer', () => {
  expect(passes(signatureMisplaced, signXml(responseXml(), { signer, target: 'Response' }))).toBe(true);
});
