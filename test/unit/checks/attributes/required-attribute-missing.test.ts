import { expect, test } from 'vitest';
import { requiredAttributeMissing } from '../../../../src-main/checks/attributes/required-attribute-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const profile = (...names: string[]) => ({
  facts: {
    profile: {
      id: 'demo',
      name: 'Demo',
      attributes: names.map((name) => ({ name, required: true })),
      groupAttributes: [],
      nameIdFormats: [],
      sourceUrl: 'https://example.com',
    },
  },
});

test('says who requires what, and what there is', () => {
  const [failure] = failuresOf(requiredAttributeMissing, responseXml(), profile('upn'));
  expect(failure?.message).toBe('Demo requires the attribute upn; the assertion carries email, groups.');
});

test('an attribute without a value is missing too', () => {
  const xml = responseXml([
    '<saml:AttributeValue>alice@example.com</saml:AttributeValue>',
    '<saml:AttributeValue/>',
  ]);
  expect(failuresOf(requiredAttributeMissing, xml, profile('email'))[0]?.message).toContain(
    'without a value',
  );
});

test('passes what is there, leaves near misses to their own check, and asks nothing unasked', () => {
  expect(passes(requiredAttributeMissing, responseXml(), profile('email'))).toBe(true);
  expect(passes(requiredAttributeMissing, responseXml(), profile('Email'))).toBe(true);
  expect(outcomeOf(requiredAttributeMissing, responseXml()).verdict).toBe('not-applicable');
});
