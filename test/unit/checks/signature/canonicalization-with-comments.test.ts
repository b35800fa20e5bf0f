import { expect, test } from 'vitest';
import { canonicalizationWithComments } from '../../../../src-main/checks/signature/canonicalization-with-comments';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signed = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });

test('exclusive canonicalization with comments', () => {
  const xml = signed.replaceAll('xml-exc-c14n#', 'xml-exc-c14n#WithComments');
  expect(failuresOf(canonicalizationWithComments, xml)[0]?.actual).toContain('WithComments');
});

test('passes it without', () => {
  expect(passes(canonicalizationWithComments, signed)).toBe(true);
});
