import { expect, test } from 'vitest';
import { requestedContextMixed } from '../../../../src-main/checks/request/requested-context-mixed';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const asking = (inner: string) =>
  change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    `<samlp:RequestedAuthnContext>${inner}</samlp:RequestedAuthnContext></samlp:AuthnRequest>`,
  ]);
const classRef = '<saml:AuthnContextClassRef>urn:a</saml:AuthnContextClassRef>';
const declRef = '<saml:AuthnContextDeclRef>urn:b</saml:AuthnContextDeclRef>';

test('empty, or both', () => {
  expect(failuresOf(requestedContextMixed, asking(''))[0]?.actual).toBe('nothing');
  expect(failuresOf(requestedContextMixed, asking(classRef + declRef))[0]?.actual).toBe('both');
});

test('passes several of one kind', () => {
  expect(passes(requestedContextMixed, asking(classRef + classRef))).toBe(true);
  expect(passes(requestedContextMixed, asking(declRef))).toBe(true);
  expect(outcomeOf(requestedContextMixed, authnRequestXml).verdict).toBe('not-applicable');
});
