import { expect, test } from 'vitest';
import { assertionMisplaced } from '../../../../src-main/checks/response/assertion-misplaced';
import { assertionXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const hidden = change(assertionXml, ['_assertion1', '_assertion2']);

test('finds an assertion in Extensions', () => {
  const xml = responseXml(['<samlp:Status>', `<samlp:Extensions>${hidden}</samlp:Extensions><samlp:Status>`]);
  expect(failuresOf(assertionMisplaced, xml)[0]?.message).toBe(
    'An Assertion stands inside samlp:Extensions.',
  );
});

test('an assertion in Advice is where the schema allows it', () => {
  const xml = responseXml(['</saml:Conditions>', `</saml:Conditions><saml:Advice>${hidden}</saml:Advice>`]);
  expect(passes(assertionMisplaced, xml)).toBe(true);
});
