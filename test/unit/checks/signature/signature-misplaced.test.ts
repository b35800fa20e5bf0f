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

test('at the end of the Response it is an error, at the end of the assertion a warning', () => {
  const [response] = failuresOf(signatureMisplaced, moved('Response', '</samlp:Response>'));
  expect(response).toMatchObject({ actual: 'Issuer, Status, Assertion' });
  expect(response?.severity).toBeUndefined();
  const [assertion] = failuresOf(signatureMisplaced, moved('Assertion', '</saml:Assertion>'));
  expect(assertion?.severity).toBe('warning');
});

test('passes right behind the Issuer', () => {
  expect(passes(signatureMisplaced, signXml(responseXml(), { signer, target: 'Response' }))).toBe(true);
});
