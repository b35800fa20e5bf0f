import { expect, test } from 'vitest';
import { selectingTransform } from '../../../../src-main/checks/signature/selecting-transform';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('XPath and XPath Filter 2', () => {
  for (const extraTransform of [
    'http://www.w3.org/TR/1999/REC-xpath-19991116',
    'http://www.w3.org/2002/06/xmldsig-filter2',
  ]) {
    const xml = signXml(responseXml(), { signer, target: 'Assertion', extraTransform });
    expect(failuresOf(selectingTransform, xml)[0]?.actual).toBe(extraTransform);
  }
});

test('passes the transforms SAML allows', () => {
  expect(passes(selectingTransform, signXml(responseXml(), { signer, target: 'Assertion' }))).toBe(true);
});
