import { expect, test } from 'vitest';
import { signatureSeveralReferences } from '../../../../src-main/checks/signature/signature-several-references';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

test('counts the references', () => {
  const xml = signXml(responseXml(), { signer, target: 'Assertion', references: 2 });
  expect(failuresOf(signatureSeveralReferences, xml, trusting)[0]?.actual).toBe('2 References');
});

test('passes one', () => {
  expect(
    passes(signatureSeveralReferences, signXml(responseXml(), { signer, target: 'Assertion' }), trusting),
  ).toBe(true);
});
