import { expect, test } from 'vitest';
import { nameIdPolicyRefused } from '../../../../src-main/checks/response/name-id-policy-refused';
import { authnRequestXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, subjectOf } from '../../../helpers/run-check';

const refused = (code: string) =>
  responseXml([
    '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>',
    `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Requester"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${code}"/></samlp:StatusCode>`,
  ]);

test('names the format that was asked for', () => {
  const asked = change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    '<samlp:NameIDPolicy Format="urn:example:format"/></samlp:AuthnRequest>',
  ]);
  const facts = { request: subjectOf(asked).authnRequest };
  expect(failuresOf(nameIdPolicyRefused, refused('InvalidNameIDPolicy'), { facts })[0]?.actual).toBe(
    'urn:example:format',
  );
});

test('says so when the request is not known', () => {
  expect(failuresOf(nameIdPolicyRefused, refused('InvalidNameIDPolicy'))[0]?.actual).toBeNull();
});

test('other refusals are not its affair', () => {
  expect(outcomeOf(nameIdPolicyRefused, refused('RequestDenied')).verdict).toBe('not-applicable');
  expect(outcomeOf(nameIdPolicyRefused, responseXml()).verdict).toBe('not-applicable');
});
