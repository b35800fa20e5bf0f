import { expect, test } from 'vitest';
import { assertionEmbedded } from '../../../../src-main/checks/assertion/assertion-embedded';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('an assertion in Advice', () => {
  const xml = responseXml([
    '<saml:AuthnStatement',
    `<saml:Advice>${assertionXml.replace('_assertion1', '_evidence')}</saml:Advice><saml:AuthnStatement`,
  ]);
  expect(failuresOf(assertionEmbedded, xml)[0]?.actual).toContain('saml:Advice');
});

test('passes two side by side', () => {
  expect(
    passes(
      assertionEmbedded,
      responseXml([assertionXml, assertionXml + assertionXml.replace('_assertion1', '_second')]),
    ),
  ).toBe(true);
});
