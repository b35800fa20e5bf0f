import { expect, test } from 'vitest';
import { statementUnusual } from '../../../../src-main/checks/assertion/statement-unusual';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('an AuthzDecisionStatement', () => {
  const xml = responseXml([
    '<saml:AttributeStatement>',
    '<saml:AuthzDecisionStatement Resource="x" Decision="Permit"/><saml:AttributeStatement>',
  ]);
  expect(failuresOf(statementUnusual, xml)[0]?.actual).toBe('AuthzDecisionStatement');
});

test('passes the usual two', () => {
  expect(passes(statementUnusual, responseXml())).toBe(true);
});
