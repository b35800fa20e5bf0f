import { expect, test } from 'vitest';
import { audienceMissing } from '../../../../src-main/checks/assertion/audience-missing';
import { responseXml, spEntityId } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('an assertion for nobody in particular', () => {
  const restriction = `<saml:AudienceRestriction><saml:Audience>${spEntityId}</saml:Audience></saml:AudienceRestriction>`;
  expect(failuresOf(audienceMissing, responseXml([restriction, '']))).toHaveLength(1);
});

test('passes a named audience', () => {
  expect(passes(audienceMissing, responseXml())).toBe(true);
});
