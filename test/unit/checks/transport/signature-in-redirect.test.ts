import { expect, test } from 'vitest';
import { signatureInRedirect } from '../../../../src-main/checks/transport/signature-in-redirect';
import { authnRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const query = { transport: { binding: 'redirect' as const, rawQuery: 'SAMLRequest=a' } };
const signed = signXml(authnRequestXml, { signer: makeSigner(), target: 'AuthnRequest' });

test('points to the signature', () => {
  expect(failuresOf(signatureInRedirect, signed, query)[0]?.place?.element.local).toBe('Signature');
});

test('passes a message without one; in a form it is right', () => {
  expect(passes(signatureInRedirect, authnRequestXml, query)).toBe(true);
  expect(outcomeOf(signatureInRedirect, signed).verdict).toBe('not-applicable');
});
