import { expect, test } from 'vitest';
import { referenceExternal } from '../../../../src-main/checks/signature/reference-external';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signed = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });

test('a file, an address, an XPointer', () => {
  for (const uri of ['file:///etc/passwd', 'https://evil.example/x', '#xpointer(/)']) {
    expect(
      failuresOf(referenceExternal, change(signed, ['URI="#_assertion1"', `URI="${uri}"`]))[0]?.actual,
    ).toBe(uri);
  }
});

test('passes an ID, even one that is not there', () => {
  expect(passes(referenceExternal, signed)).toBe(true);
  expect(passes(referenceExternal, change(signed, ['URI="#_assertion1"', 'URI="#_gone"']))).toBe(true);
});
