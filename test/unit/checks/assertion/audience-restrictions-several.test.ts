import { expect, test } from 'vitest';
import { audienceRestrictionsSeveral } from '../../../../src-main/checks/assertion/audience-restrictions-several';
import { responseXml, spEntityId } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const restriction = `<saml:AudienceRestriction><saml:Audience>${spEntityId}</saml:Audience></saml:AudienceRestriction>`;

test('two restrictions', () => {
  expect(
    failuresOf(audienceRestrictionsSeveral, responseXml([restriction, restriction + restriction]))[0]?.actual,
  ).toBe('2');
});

test('passes one with two audiences', () => {
  expect(
    passes(
      audienceRestrictionsSeveral,
      responseXml(['<saml:Audience>', '<saml:Audience>urn:x</saml:Audience><saml:Audience>']),
    ),
  ).toBe(true);
});
