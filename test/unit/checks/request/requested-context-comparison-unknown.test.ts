import { expect, test } from 'vitest';
import { requestedContextComparisonUnknown } from '../../../../src-main/checks/request/requested-context-comparison-unknown';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const comparing = (attribute: string) =>
  change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    `<samlp:RequestedAuthnContext${attribute}><saml:AuthnContextClassRef>urn:a</saml:AuthnContextClassRef></samlp:RequestedAuthnContext></samlp:AuthnRequest>`,
  ]);

test.each(['Exact', 'atLeast', ''])('%j', (value) => {
  expect(failuresOf(requestedContextComparisonUnknown, comparing(` Comparison="${value}"`))[0]?.actual).toBe(
    value,
  );
});

test.each(['exact', 'minimum', 'maximum', 'better'])('passes %s', (value) => {
  expect(passes(requestedContextComparisonUnknown, comparing(` Comparison="${value}"`))).toBe(true);
});

test('none means exact', () => {
  expect(outcomeOf(requestedContextComparisonUnknown, comparing('')).verdict).toBe('not-applicable');
});
