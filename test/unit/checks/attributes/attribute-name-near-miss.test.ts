import { expect, test } from 'vitest';
import { attributeNameNearMiss } from '../../../../src-main/checks/attributes/attribute-name-near-miss';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

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

test.each([
  ['Email', 'email', 'it differs only in upper and lower case'],
  ['mail', 'email', 'only its FriendlyName is the one asked for'],
  [
    'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
    'email',
    'another name for the same thing',
  ],
  ['User.groups', 'groups', 'another name for the same thing'],
])('asked for %s', (name, actual, words) => {
  const [failure] = failuresOf(attributeNameNearMiss, responseXml(), profile(name));
  expect(failure).toMatchObject({ expected: name, actual });
  expect(failure?.message).toContain(words);
});

test('passes exact names and names that are simply absent', () => {
  expect(passes(attributeNameNearMiss, responseXml(), profile('email', 'upn'))).toBe(true);
});
