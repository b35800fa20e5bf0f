import { expect, test } from 'vitest';
import { statusWithoutReason } from '../../../../src-main/checks/response/status-without-reason';
import { authnRequestXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes, subjectOf } from '../../../helpers/run-check';

const bare = responseXml([':status:Success', ':status:Responder']);

test('names what to look at', () => {
  expect(failuresOf(statusWithoutReason, bare)[0]?.message).toContain('NameIDPolicy');
});

test('names what the request asked for, when it is known', () => {
  const asked = change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    '<samlp:NameIDPolicy Format="urn:example:format"/></samlp:AuthnRequest>',
  ]);
  const facts = { request: subjectOf(asked).authnRequest };
  expect(failuresOf(statusWithoutReason, bare, { facts })[0]?.message).toContain('urn:example:format');
});

test('passes one with a reason', () => {
  const value = 'Value="urn:oasis:names:tc:SAML:2.0:status:Responder"';
  const inner = bare.replace(`${value}/>`, `${value}><samlp:StatusCode Value="x"/></samlp:StatusCode>`);
  expect(passes(statusWithoutReason, inner)).toBe(true);
  const said = bare.replace(
    '</samlp:Status>',
    '<samlp:StatusMessage>no</samlp:StatusMessage></samlp:Status>',
  );
  expect(passes(statusWithoutReason, said)).toBe(true);
  expect(outcomeOf(statusWithoutReason, responseXml()).verdict).toBe('not-applicable');
});
