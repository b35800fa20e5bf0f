import { expect, test } from 'vitest';
import { awsRoleMalformed } from '../../../../src-main/checks/attributes/aws-role-malformed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const role = 'arn:aws:iam::123456789012:role/Admin';
const provider = 'arn:aws:iam::123456789012:saml-provider/Okta';
const valued = (value: string): string =>
  responseXml(
    ['Name="groups"', 'Name="https://aws.amazon.com/SAML/Attributes/Role"'],
    [
      '<saml:AttributeValue>admins</saml:AttributeValue><saml:AttributeValue>users</saml:AttributeValue>',
      `<saml:AttributeValue>${value}</saml:AttributeValue>`,
    ],
  );

test('a name, one ARN, two roles, an account of the wrong length', () => {
  for (const value of ['Admin', role, `${role},${role}`, `${role.replace('12:', '1:')},${provider}`]) {
    expect(failuresOf(awsRoleMalformed, valued(value))).toHaveLength(1);
  }
});

test('passes the pair in either order, in other partitions too', () => {
  expect(passes(awsRoleMalformed, valued(`${role},${provider}`))).toBe(true);
  expect(passes(awsRoleMalformed, valued(`${provider}, ${role}`))).toBe(true);
  expect(
    passes(awsRoleMalformed, valued(`${role},${provider}`.replaceAll('aws:iam', 'aws-us-gov:iam'))),
  ).toBe(true);
});

test('an error at AWS itself, a warning elsewhere', () => {
  const [elsewhere] = failuresOf(awsRoleMalformed, valued('Admin'));
  expect(elsewhere?.severity).toBe('warning');
  const aws = { facts: { spEntityId: 'urn:amazon:webservices' } };
  expect(failuresOf(awsRoleMalformed, valued('Admin'), aws)[0]?.severity).toBeUndefined();
});
