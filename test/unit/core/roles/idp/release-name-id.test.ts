import { describe, expect, it } from 'vitest';
import type { Persona } from '../../../../../src-main/contract/model/workbench';
import type { NameIdRequest } from '../../../../../src-main/core/roles/idp/release-name-id';
import { preferredFormat, releaseNameId } from '../../../../../src-main/core/roles/idp/release-name-id';
import { NAMEID_FORMAT } from '../../../../../src-main/core/saml/identifiers';
import { generic } from '../../../../../src-main/profiles/idp/generic';
import { okta } from '../../../../../src-main/profiles/idp/okta';
import { countedRandom } from '../../../../helpers/counted-random';

const alice: Persona = { username: 'alice', email: 'alice@example.com', groups: [], attributes: {} };

function nameId(change: Partial<NameIdRequest>): ReturnType<typeof releaseNameId> {
  return releaseNameId({
    persona: alice,
    flavour: generic,
    idpEntityId: 'https://idp.test',
    spEntityId: 'https://sp.test',
    format: null,
    random: countedRandom(),
    ...change,
  });
}

describe('releaseNameId', () => {
  it('uses the flavour’s format when none, or unspecified, is asked for', () => {
    const email = { format: NAMEID_FORMAT.emailAddress, value: 'alice@example.com' };
    expect(nameId({})).toEqual(email);
    expect(nameId({ format: NAMEID_FORMAT.unspecified })).toEqual(email);
    expect(nameId({ flavour: okta })).toEqual({ format: NAMEID_FORMAT.unspecified, value: 'alice' });
  });

  it('falls back to the user name for a persona without e-mail, unless e-mail was asked for', () => {
    const persona = { ...alice, email: undefined };
    expect(nameId({ persona })).toEqual({ format: NAMEID_FORMAT.unspecified, value: 'alice' });
    expect(nameId({ persona, format: NAMEID_FORMAT.emailAddress })).toBeNull();
  });

  it('keeps a persistent NameID for one SP and gives another SP another', () => {
    const format = NAMEID_FORMAT.persistent;
    const first = nameId({ format });
    expect(first).toMatchObject({
      format,
      nameQualifier: 'https://idp.test',
      spNameQualifier: 'https://sp.test',
    });
    expect(nameId({ format, random: countedRandom(9) })).toEqual(first);
    expect(nameId({ format, spEntityId: 'https://other.test' })!.value).not.toBe(first!.value);
    expect(nameId({ format, persona: { ...alice, username: 'bob' } })!.value).not.toBe(first!.value);
    expect(first!.value).not.toContain('alice');
  });

  it('gives a transient NameID anew each time', () => {
    const random = countedRandom();
    const format = NAMEID_FORMAT.transient;
    expect(nameId({ format, random })!.value).not.toBe(nameId({ format, random })!.value);
  });

  it('has no answer to a format the flavour does not issue', () => {
    expect(nameId({ format: NAMEID_FORMAT.kerberos })).toBeNull();
    expect(nameId({ format: 'urn:example:unknown' })).toBeNull();
  });

  it.each([
    ['both', { nameQualifier: 'https://idp.test', spNameQualifier: 'https://sp.test' }],
    ['sp', { spNameQualifier: 'https://sp.test' }],
    ['none', {}],
  ] as const)('qualifies as the flavour does: %s', (qualifiers, expected) => {
    const flavour = { ...generic, nameId: { ...generic.nameId, qualifiers } };
    const { value, ...rest } = nameId({ flavour, format: NAMEID_FORMAT.persistent })!;
    expect(value).toHaveLength(43);
    expect(rest).toEqual({ format: NAMEID_FORMAT.persistent, ...expected });
  });

  it.each([
    ['username', 'written', { format: NAMEID_FORMAT.unspecified, value: 'alice' }],
    ['email', 'left-out', { format: null, value: 'alice@example.com' }],
    ['connection-and-username', 'written', { format: NAMEID_FORMAT.unspecified, value: 'generic|alice' }],
    [
      'pseudonym',
      'written',
      { format: NAMEID_FORMAT.unspecified, value: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ],
  ] as const)('fills an unspecified NameID with the %s', (unspecified, unspecifiedFormat, expected) => {
    const flavour = {
      ...generic,
      nameId: { ...okta.nameId, unspecified, unspecifiedFormat },
    };
    expect(nameId({ flavour })).toEqual(expected);
  });
});

describe('preferredFormat', () => {
  it.each([
    [[NAMEID_FORMAT.transient, NAMEID_FORMAT.emailAddress], NAMEID_FORMAT.emailAddress],
    [[NAMEID_FORMAT.kerberos, NAMEID_FORMAT.transient], NAMEID_FORMAT.transient],
    [[NAMEID_FORMAT.kerberos], null],
    [[], null],
  ])('of %j is %s', (listed, expected) => {
    expect(preferredFormat(generic, listed)).toBe(expected);
  });
});
