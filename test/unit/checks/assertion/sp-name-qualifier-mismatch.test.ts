import { expect, test } from 'vitest';
import { spNameQualifierMismatch } from '../../../../src-main/checks/assertion/sp-name-qualifier-mismatch';
import { responseXml, spEntityId } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const qualified = (value: string) =>
  responseXml(['<saml:NameID ', `<saml:NameID SPNameQualifier="${value}" `]);

test('a name made for another SP', () => {
  expect(failuresOf(spNameQualifierMismatch, qualified('https://other.example.com'))[0]?.expected).toBe(
    spEntityId,
  );
});

test('passes its own entity ID, and asks nothing where there is no qualifier', () => {
  expect(passes(spNameQualifierMismatch, qualified(spEntityId))).toBe(true);
  expect(outcomeOf(spNameQualifierMismatch, responseXml()).verdict).toBe('not-applicable');
});
