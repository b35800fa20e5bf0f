import { expect, test } from 'vitest';
import { signatureForbiddenTransform } from '../../../../src-main/checks/signature/signature-forbidden-transform';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

test('an XPath transform can leave content out', () => {
  const extraTransform = 'http://www.w3.org/TR/1999/REC-xpath-19991116';
  const xml = signXml(responseXml(), { signer, target: 'Assertion', extraTransform });
  expect(failuresOf(signatureForbiddenTransform, xml, trusting)[0]?.actual).toContain(extraTransform);
});

test('passes enveloped-signature and exclusive canonicalization', () => {
  expect(
    passes(signatureForbiddenTransform, signXml(responseXml(), { signer, target: 'Assertion' }), trusting),
  ).toBe(true);
});
