import { expect, test } from 'vitest';
import { authnStatementMissing } from '../../../../src-main/checks/assertion/authn-statement-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('attributes alone are no login', () => {
  const xml = responseXml().replace(/<saml:AuthnStatement[\s\S]*<\/saml:AuthnStatement>/, '');
  expect(failuresOf(authnStatementMissing, xml)).toHaveLength(1);
});

test('passes with a statement', () => {
  expect(passes(authnStatementMissing, responseXml())).toBe(true);
});
