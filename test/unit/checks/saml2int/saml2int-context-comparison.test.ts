import { expect, test } from 'vitest';
import { saml2intContextComparison } from '../../../../src-main/checks/saml2int/saml2int-context-comparison';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const asking = (attribute: string) =>
  change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    `<samlp:RequestedAuthnContext${attribute}><saml:AuthnContextClassRef>urn:a</saml:AuthnContextClassRef></samlp:RequestedAuthnContext></samlp:AuthnRequest>`,
  ]);

test('something else, or nothing', () => {
  expect(failuresOf(saml2intContextComparison, asking(' Comparison="minimum"'))[0]?.actual).toBe('minimum');
  expect(failuresOf(saml2intContextComparison, asking(''))[0]?.actual).toBeNull();
});

test('passes exact; no demand is best', () => {
  expect(passes(saml2intContextComparison, asking(' Comparison="exact"'))).toBe(true);
  expect(outcomeOf(saml2intContextComparison, authnRequestXml).verdict).toBe('not-applicable');
});
