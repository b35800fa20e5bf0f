import { expect, test } from 'vitest';
import { requestedContextPasswordExact } from '../../../../src-main/checks/request/requested-context-password-exact';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const ac = 'urn:oasis:names:tc:SAML:2.0:ac:classes:';
const asking = (attribute: string, ...classes: readonly string[]) =>
  change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    `<samlp:RequestedAuthnContext${attribute}>${classes
      .map((each) => `<saml:AuthnContextClassRef>${ac}${each}</saml:AuthnContextClassRef>`)
      .join('')}</samlp:RequestedAuthnContext></samlp:AuthnRequest>`,
  ]);

test('exact, said or not', () => {
  expect(failuresOf(requestedContextPasswordExact, asking('', 'PasswordProtectedTransport'))).toHaveLength(1);
  expect(
    failuresOf(requestedContextPasswordExact, asking(' Comparison="exact"', 'PasswordProtectedTransport')),
  ).toHaveLength(1);
});

test('passes minimum, and other classes beside it', () => {
  expect(
    passes(requestedContextPasswordExact, asking(' Comparison="minimum"', 'PasswordProtectedTransport')),
  ).toBe(true);
  expect(passes(requestedContextPasswordExact, asking('', 'PasswordProtectedTransport', 'X509'))).toBe(true);
  expect(outcomeOf(requestedContextPasswordExact, authnRequestXml).verdict).toBe('not-applicable');
});
