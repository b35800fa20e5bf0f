import { expect, test } from 'vitest';
import { saml2intResponseUnsigned } from '../../../../src-main/checks/saml2int/saml2int-response-unsigned';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test("the assertion's signature is not enough", () => {
  expect(
    failuresOf(saml2intResponseUnsigned, signXml(responseXml(), { signer, target: 'Assertion' })),
  ).toHaveLength(1);
});

test('passes a signed Response; an error may be unsigned', () => {
  expect(passes(saml2intResponseUnsigned, signXml(responseXml(), { signer, target: 'Response' }))).toBe(true);
  const failed = responseXml([':status:Success', ':status:Responder']);
  expect(outcomeOf(saml2intResponseUnsigned, failed).verdict).toBe('not-applicable');
});
