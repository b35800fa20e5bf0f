import { expect, test } from 'vitest';
import { canonicalizationInclusive } from '../../../../src-main/checks/signature/canonicalization-inclusive';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signed = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });

test('Canonical XML 1.0', () => {
  const xml = signed.replaceAll(
    'http://www.w3.org/2001/10/xml-exc-c14n#',
    'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  );
  expect(failuresOf(canonicalizationInclusive, xml)).toHaveLength(1);
});

test('passes exclusive canonicalization, with comments too', () => {
  expect(passes(canonicalizationInclusive, signed)).toBe(true);
  const commented = signed.replaceAll('xml-exc-c14n#', 'xml-exc-c14n#WithComments');
  expect(passes(canonicalizationInclusive, commented)).toBe(true);
});
