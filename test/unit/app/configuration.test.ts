import { describe, expect, test } from 'vitest';
import { parseConfiguration, validateConfiguration } from '../../../src-main/app/configuration';
import { UsageError } from '../../../src-main/app/usage-error';

const told = (text: string): string => {
  try {
    parseConfiguration(text, 'wb.yaml');
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [error.message, error.hint].filter(Boolean).join(' | ');
  }
  throw new Error('it was accepted');
};

test('the document of every key is read, with defaults filled in', () => {
  const configuration = parseConfiguration(
    `
identityProvider:
  entityId: http://127.0.0.1:7001/idp/metadata
  flavour: okta
  sign: both
  encryptAssertions: false
  wantAuthnRequestsSigned: false
  personas:
    - { username: alice, email: alice@example.com, firstName: Alice, lastName: Adams, displayName: Alice Adams, groups: [Administrators] }
    - { username: bob }
  serviceProviders:
    - metadata: ./sp.xml
    - { profile: qovery, variables: { CONNECTION_NAME: acme } }
  groupFilter: { type: regex, value: '.*Qovery.*' }
  groupForm: guid
  groupOverage: left-out
serviceProvider:
  entityId: http://127.0.0.1:7002/sp/metadata
  identityProviders: [ { metadata: ./idp.xml } ]
  signAuthnRequests: true
  wantAssertionsSigned: true
  groupMapping: { group_mappings: { admin: [Administrators, DevSecOps] } }
`,
    'wb.yaml',
  );
  expect(configuration.identityProvider?.personas?.[1]).toEqual({
    username: 'bob',
    groups: [],
    attributes: {},
  });
  expect(configuration.identityProvider).toMatchObject({ groupForm: 'guid', groupOverage: 'left-out' });
  expect(configuration.serviceProvider?.groupMapping).toEqual({
    default_role: 'viewer',
    enforce_group_sync: false,
    group_mappings: { admin: ['Administrators', 'DevSecOps'] },
  });
});

test('JSON is read as well, and an empty file is all defaults', () => {
  expect(parseConfiguration('{"identityProvider": {"sign": "none"}}', 'wb.json')).toEqual({
    identityProvider: { sign: 'none' },
  });
  expect(parseConfiguration('', 'wb.yaml')).toEqual({});
  expect(parseConfiguration('# nothing yet\n', 'wb.yaml')).toEqual({});
});

describe('one clear error: key, value, line, and what is near', () => {
  test.each([
    [
      'identityProvider:\n  sign: both\n  flavor: okta\n',
      'wb.yaml, line 3: unknown key "identityProvider.flavor" | Did you mean "flavour"?',
    ],
    ['server: {}\n', 'wb.yaml, line 1: unknown key "server"'],
    [
      'identityProvider:\n  flavour: nobody\n',
      'wb.yaml, line 2: "identityProvider.flavour" cannot be "nobody": the flavours are generic, okta, entra-id, adfs, onelogin, authentik, keycloak, google, shibboleth, simplesamlphp, auth0, ping, jumpcloud',
    ],
    [
      'identityProvider:\n  sign: all\n',
      'wb.yaml, line 2: "identityProvider.sign" cannot be "all": expected one of "assertion"|"response"|"both"|"none"',
    ],
    [
      'identityProvider:\n\n  encryptAssertions: "no"\n',
      'wb.yaml, line 3: "identityProvider.encryptAssertions" cannot be "no": expected boolean, received string',
    ],
    [
      'identityProvider:\n  personas:\n    - username: alice\n    - { username: bob, gruops: [] }\n',
      'wb.yaml, line 4: unknown key "identityProvider.personas.1.gruops" | Did you mean "groups"?',
    ],
    [
      'identityProvider:\n  personas:\n    - email: a@b\n',
      'wb.yaml, line 3: "identityProvider.personas.0.username" is missing: expected string, received undefined',
    ],
    [
      'identityProvider:\n  serviceProviders:\n    - { profile: qovery }\n',
      'wb.yaml, line 3: "identityProvider.serviceProviders.0.profile" cannot be "qovery": The profile qovery needs the variable CONNECTION_NAME. Name of the enterprise connection Qovery set up; for example CONNECTION_NAME=acme.',
    ],
    [
      'identityProvider:\n  serviceProviders:\n    - { profile: 3 }\n',
      'wb.yaml, line 3: "identityProvider.serviceProviders.0.profile" cannot be 3: expected string, received number',
    ],
    [
      'identityProvider:\n  serviceProviders:\n    - { profile: ovhcloud, varibles: {} }\n',
      'wb.yaml, line 3: unknown key "identityProvider.serviceProviders.0.varibles" | Did you mean "variables"?',
    ],
    [
      'identityProvider:\n  groupFilter: { type: regex, value: "([" }\n',
      'wb.yaml, line 2: "identityProvider.groupFilter.value" cannot be "([": The group filter "([" is no regular expression: error parsing regexp: missing closing ]: `[`',
    ],
    [
      'serviceProvider:\n  groupMapping: { group_mappings: { admin: Administrators } }\n',
      'wb.yaml, line 2: "serviceProvider.groupMapping.group_mappings.admin" cannot be "Administrators": expected array, received string',
    ],
    ['- a\n', 'wb.yaml, line 1: the document cannot be ["a"]: expected object, received array'],
    [
      'ports: { ui: 99999 }\n',
      'wb.yaml, line 1: "ports.ui" cannot be 99999: Too big: expected number to be <=65535',
    ],
    ['a: 1\na: 2\n', 'wb.yaml, line 2: not readable as YAML: Map keys must be unique'],
  ])('%j', (text, message) => {
    expect(told(text)).toBe(message);
  });

  test('a document whose aliases multiply is refused, not expanded', () => {
    const levels = Array.from({ length: 12 }, (_, n) =>
      n === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
        : `a${n}: &a${n} [${Array(9)
            .fill(`*a${n - 1}`)
            .join(', ')}]`,
    );
    expect(told(levels.join('\n'))).toMatch(/alias/i);
  });
});

test('an object from the library is held to the same rules', () => {
  expect(() => validateConfiguration({ identityProvider: { flavour: 'nobody' } })).toThrow(
    'configuration: "identityProvider.flavour" cannot be "nobody": the flavours are generic, okta, entra-id',
  );
});
