import { expect, test } from 'vitest';
import { saml2intAssertionContent } from '../../../../src-main/checks/saml2int/saml2int-assertion-content';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('two assertions, or none', () => {
  const twice = responseXml([
    assertionXml,
    assertionXml + assertionXml.replace('_assertion1', '_assertion2'),
  ]);
  expect(failuresOf(saml2intAssertionContent, twice)[0]?.actual).toBe('2');
  expect(failuresOf(saml2intAssertionContent, responseXml([assertionXml, '']))[0]?.actual).toBe('0');
});

test('two attribute statements', () => {
  const xml = responseXml(['</saml:Assertion>', '<saml:AttributeStatement/></saml:Assertion>']);
  expect(failuresOf(saml2intAssertionContent, xml)[0]?.actual).toBe('1, 2');
});

test('passes one of each', () => {
  expect(passes(saml2intAssertionContent, responseXml())).toBe(true);
});
