import { expect, test } from 'vitest';
import { authnContextNotAsRequested } from '../../../../src-main/checks/authentication/authn-context-not-as-requested';
import { authnRequestXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes, subjectOf } from '../../../helpers/run-check';

const ac = 'urn:oasis:names:tc:SAML:2.0:ac:classes:';
const asking = (comparison: string, ...classes: readonly string[]) => ({
  facts: {
    request: subjectOf(
      change(authnRequestXml, [
        '</samlp:AuthnRequest>',
        `<samlp:RequestedAuthnContext${comparison}>${classes
          .map((each) => `<saml:AuthnContextClassRef>${ac}${each}</saml:AuthnContextClassRef>`)
          .join('')}</samlp:RequestedAuthnContext></samlp:AuthnRequest>`,
      ]),
    ).authnRequest,
  },
});

test('exact, said or not, takes no other class', () => {
  expect(failuresOf(authnContextNotAsRequested, responseXml(), asking('', 'X509'))[0]?.expected).toBe(
    `exact: ${ac}X509`,
  );
  expect(
    failuresOf(authnContextNotAsRequested, responseXml(), asking(' Comparison="exact"', 'X509')),
  ).toHaveLength(1);
});

test('better takes none of those named', () => {
  const setting = asking(' Comparison="better"', 'PasswordProtectedTransport');
  expect(failuresOf(authnContextNotAsRequested, responseXml(), setting)).toHaveLength(1);
});

test('passes one of several; what is strong enough the IdP decides', () => {
  expect(
    passes(authnContextNotAsRequested, responseXml(), asking('', 'X509', 'PasswordProtectedTransport')),
  ).toBe(true);
  expect(passes(authnContextNotAsRequested, responseXml(), asking(' Comparison="minimum"', 'X509'))).toBe(
    true,
  );
});

test('nothing asked, nothing to judge', () => {
  expect(outcomeOf(authnContextNotAsRequested, responseXml()).verdict).toBe('not-applicable');
});
