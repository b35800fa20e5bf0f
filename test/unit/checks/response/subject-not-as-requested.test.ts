import { expect, test } from 'vitest';
import { subjectNotAsRequested } from '../../../../src-main/checks/response/subject-not-as-requested';
import { authnRequestXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes, subjectOf } from '../../../helpers/run-check';

const email = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const naming = (value: string, format = email) => ({
  facts: {
    request: subjectOf(
      change(authnRequestXml, [
        '</samlp:AuthnRequest>',
        `<saml:Subject><saml:NameID Format="${format}">${value}</saml:NameID></saml:Subject></samlp:AuthnRequest>`,
      ]),
    ).authnRequest,
  },
});

test('somebody else', () => {
  expect(failuresOf(subjectNotAsRequested, responseXml(), naming('bob@example.com'))[0]).toMatchObject({
    expected: 'bob@example.com',
    actual: 'alice@example.com',
  });
});

test('passes the same user; another format cannot be compared', () => {
  expect(passes(subjectNotAsRequested, responseXml(), naming('alice@example.com'))).toBe(true);
  expect(outcomeOf(subjectNotAsRequested, responseXml(), naming('bob', 'urn:x')).verdict).toBe(
    'not-applicable',
  );
});
