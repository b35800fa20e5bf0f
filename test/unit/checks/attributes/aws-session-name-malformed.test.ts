import { expect, test } from 'vitest';
import { awsSessionNameMalformed } from '../../../../src-main/checks/attributes/aws-session-name-malformed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const prefix = 'https://aws.amazon.com/SAML/Attributes/';
const named = (value: string): string =>
  responseXml(
    ['Name="groups"', `Name="${prefix}Role"`],
    ['Name="email"', `Name="${prefix}RoleSessionName"`],
    ['<saml:AttributeValue>alice@example.com', `<saml:AttributeValue>${value}`],
  );

test('missing, with a blank, one character, 65 characters', () => {
  expect(
    failuresOf(awsSessionNameMalformed, responseXml(['Name="groups"', `Name="${prefix}Role"`]))[0]?.message,
  ).toContain('no attribute');
  for (const value of ['Alice Adams', 'a', 'a'.repeat(65)])
    expect(failuresOf(awsSessionNameMalformed, named(value))).toHaveLength(1);
});

test('passes an address, 2 and 64 characters', () => {
  for (const value of ['alice@example.com', 'al', 'a'.repeat(64)])
    expect(passes(awsSessionNameMalformed, named(value))).toBe(true);
});

test('an error at AWS itself, a warning elsewhere', () => {
  expect(failuresOf(awsSessionNameMalformed, named('a'))[0]?.severity).toBe('warning');
  const aws = { facts: { acsUrls: ['https://signin.aws.amazon.com/saml'] } };
  expect(failuresOf(awsSessionNameMalformed, named('a'), aws)[0]?.severity).toBeUndefined();
});
