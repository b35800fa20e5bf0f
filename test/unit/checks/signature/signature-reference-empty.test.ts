import { expect, test } from 'vitest';
import { signatureReferenceEmpty } from '../../../../src-main/checks/signature/signature-reference-empty';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signed = signXml(responseXml(), { signer: makeSigner(), target: 'Response' });

test.each([
  ['URI=""', 'has an empty URI'],
  ['', 'has no URI'],
])('"%s" covers the whole document', (uri, words) => {
  const [failure] = failuresOf(signatureReferenceEmpty, change(signed, ['URI="#_response1"', uri]));
  expect(failure?.message).toContain(words);
});

test('passes a Reference to an ID', () => {
  expect(passes(signatureReferenceEmpty, signed)).toBe(true);
});
