import { describe, expect, it } from 'vitest';
import type { Persona } from '../../../../../src-main/contract/model/workbench';
import { releaseAttributes } from '../../../../../src-main/core/roles/idp/release-attributes';
import { generic } from '../../../../../src-main/profiles/idp/generic';

const alice: Persona = {
  username: 'alice',
  email: 'alice@example.com',
  firstName: 'Alice',
  lastName: 'Adams',
  displayName: 'Alice Adams',
  groups: ['Administrators', 'Engineering'],
  attributes: { department: ['R&D'], phone: ['1', '2'] },
};

function released(
  change: Partial<Parameters<typeof releaseAttributes>[0]> = {},
): [string, readonly string[]][] {
  return releaseAttributes({
    persona: alice,
    flavour: generic,
    groups: alice.groups,
    wanted: null,
    ...change,
  }).map((each) => [each.name, each.values]);
}

describe('releaseAttributes', () => {
  it('releases everything under plain names when nothing is asked for', () => {
    expect(released()).toEqual([
      ['email', ['alice@example.com']],
      ['firstName', ['Alice']],
      ['lastName', ['Adams']],
      ['displayName', ['Alice Adams']],
      ['groups', ['Administrators', 'Engineering']],
      ['department', ['R&D']],
      ['phone', ['1', '2']],
    ]);
  });

  it('releases what is asked for under the exact names, in that order, and nothing else', () => {
    const wanted = [
      { name: 'User.groups', from: 'groups' },
      { name: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn', from: 'login' },
      { name: 'User.Email', from: 'email' },
      { name: 'dept', from: 'department' },
    ];
    expect(released({ wanted })).toEqual([
      ['User.groups', ['Administrators', 'Engineering']],
      ['http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn', ['alice']],
      ['User.Email', ['alice@example.com']],
      ['dept', ['R&D']],
    ]);
  });

  it('releases the groups that the filter left, not the persona’s', () => {
    expect(released({ groups: ['Engineering'], wanted: [{ name: 'groups', from: 'groups' }] })).toEqual([
      ['groups', ['Engineering']],
    ]);
  });

  it('leaves out what the persona does not have', () => {
    const persona: Persona = { username: 'bare', groups: [], attributes: {} };
    expect(released({ persona, groups: [] })).toEqual([]);
    expect(released({ persona, groups: [], wanted: [{ name: 'x', from: 'constructor' }] })).toEqual([]);
  });

  it('makes a display name of first and last name', () => {
    const persona: Persona = { ...alice, displayName: undefined };
    expect(released({ persona, wanted: [{ name: 'name', from: 'displayName' }] })).toEqual([
      ['name', ['Alice Adams']],
    ]);
  });

  it('prefers an attribute given under the name of a source, the groups excepted', () => {
    const persona: Persona = { ...alice, attributes: { email: ['other@example.com'], groups: ['ignored'] } };
    expect(released({ persona }).filter(([name]) => name === 'email' || name === 'groups')).toEqual([
      ['email', ['other@example.com']],
      ['groups', ['Administrators', 'Engineering']],
    ]);
  });

  it('names the format of the flavour', () => {
    const [first] = releaseAttributes({ persona: alice, flavour: generic, groups: [], wanted: null });
    expect(first!.nameFormat).toBe(generic.attributes.nameFormat);
  });

  it('gives the persona’s own value of a flavour’s attribute the preference, and sends it once', () => {
    const flavour = {
      ...generic,
      attributes: {
        ...generic.attributes,
        defaults: [
          { name: 'urn:mail', from: 'email', friendlyName: 'mail' },
          { name: 'tenant', from: 'text', text: 'T-$TENANT_ID' },
          { name: 'Role', from: 'roles' },
        ],
      },
    } as const;
    const persona: Persona = { ...alice, attributes: { 'urn:mail': ['own'], roles: ['r'] } };
    const sent = releaseAttributes({ persona, flavour, groups: [], wanted: null });
    expect(sent.map(({ name, values }) => [name, values])).toEqual([
      ['urn:mail', ['own']],
      ['tenant', [expect.stringMatching(/^T-[0-9a-f-]{36}$/)]],
      ['Role', ['r']],
    ]);
    expect(sent.map(({ friendlyName }) => friendlyName)).toEqual(['mail', undefined, undefined]);
  });

  it.each([
    ['nothing', []],
    ['empty-value', [['a', ['']]]],
    ['no-values', [['a', []]]],
  ] as const)('sends what the flavour sends where there is no value: %s', (missing, expected) => {
    const flavour = { ...generic, attributes: { ...generic.attributes, missing } };
    expect(released({ flavour, wanted: [{ name: 'a', from: 'nowhere' }] })).toEqual(expected);
  });
});
