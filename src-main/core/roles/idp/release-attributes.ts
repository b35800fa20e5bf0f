/** Which attributes an identity provider releases for a persona, under the names the SP asks for. */
import type { Persona } from '../../../contract/model/workbench';
import type { AttributeSpec } from '../../saml/build-assertion';
import { ATTRNAME_FORMAT } from '../../saml/identifiers';
import { isNcName } from '../../saml/strict';
import { derivedGuid } from '../../xmlsec/derived-guid';
import { pseudonym } from '../../xmlsec/pairwise-identifier';
import type { AttributeWish } from './attribute-wish';
import type { Flavour, FlavourAttribute } from './flavour';
import { writeGroup } from './write-group';

export type { AttributeWish } from './attribute-wish';

export interface AttributeRelease {
  readonly persona: Persona;
  readonly flavour: Flavour;
  /** The groups to release, after any filter. */
  readonly groups: readonly string[];
  /** Null when nothing is known of the SP's wishes: then the flavour sends what it sends by habit. */
  readonly wanted: readonly AttributeWish[] | null;
}

/** An attribute as it is to be written. */
export interface ReleasedAttribute extends AttributeSpec {
  /** The value is a pairwise NameID for this user, which depends on the SP. */
  readonly pairwiseFor?: string;
}

/** The attributes in the flavour's order. What becomes of one for which the persona has no value is its habit too. */
export function releaseAttributes(release: AttributeRelease): ReleasedAttribute[] {
  const { persona, flavour, wanted } = release;
  const { defaults, order } = flavour.attributes;
  const own = Object.keys(persona.attributes).filter(
    (name) =>
      defaults.every((each) => each.name !== name && each.from !== name) &&
      persona.attributes[name]?.length !== 0,
  );
  const wishes: readonly FlavourAttribute[] = wanted ?? [
    ...defaults,
    ...own.map((name) => ({ name, from: name })),
  ];
  const released = wishes.flatMap((wish) => releaseOne(wish, release));
  return order === 'by-name' ? released.sort((a, b) => compare(a.name, b.name)) : released;
}

function releaseOne(wish: FlavourAttribute, release: AttributeRelease): ReleasedAttribute[] {
  const { attributes } = release.flavour;
  if (wish.from === 'groups') return releaseGroups(wish, release);
  if (wish.from === 'targetedId')
    return [{ ...describe(wish, [], release), pairwiseFor: release.persona.username }];
  const values = valuesOf(wish, release);
  if (values.length > 0)
    return wish.from === 'roles' ? list(wish, values, release) : [describe(wish, values, release)];
  switch (attributes.missing) {
    case 'nothing':
      return [];
    case 'empty-value':
      return [describe(wish, [''], release)];
    case 'no-values':
      return [describe(wish, [], release)];
  }
}

function releaseGroups(wish: FlavourAttribute, release: AttributeRelease): ReleasedAttribute[] {
  const { groupForm, groupOverage, missing } = release.flavour.attributes;
  const groups = release.groups.map((each) => writeGroup(each, groupForm));
  if (groupOverage !== null && groups.length > groupOverage.limit) {
    if (groupOverage.rule === 'left-out') return [];
    const link = fillIn(groupOverage.link, release.persona);
    return [describe({ name: groupOverage.linkName, from: 'text' }, [link], release)];
  }
  if (groups.length === 0) return missing === 'empty-value' ? [describe(wish, [''], release)] : [];
  return list(wish, groups, release);
}

function list(
  wish: FlavourAttribute,
  values: readonly string[],
  release: AttributeRelease,
): ReleasedAttribute[] {
  return release.flavour.attributes.groupList === 'one-attribute'
    ? [describe(wish, values, release)]
    : values.map((each) => describe(wish, [each], release));
}

function describe(
  wish: FlavourAttribute,
  values: readonly string[],
  { flavour }: AttributeRelease,
): AttributeSpec {
  const { defaults, nameFormat, nameFormatRule } = flavour.attributes;
  const known = defaults.find(({ name }) => name === wish.name);
  return {
    name: wish.name,
    nameFormat: nameFormatRule === 'by-name' ? formatOfName(wish.name) : (known?.nameFormat ?? nameFormat),
    ...(known?.friendlyName === undefined ? {} : { friendlyName: known.friendlyName }),
    values,
  };
}

/** The NameFormat a name looks like (SAML Core 8.2). */
function formatOfName(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(name)) return ATTRNAME_FORMAT.uri;
  return isNcName(name) ? ATTRNAME_FORMAT.basic : ATTRNAME_FORMAT.unspecified;
}

function valuesOf({ name, from, text }: FlavourAttribute, { persona }: AttributeRelease): readonly string[] {
  // An attribute the persona was given under that very name comes before what is derived.
  for (const key of [name, from]) {
    const own = Object.hasOwn(persona.attributes, key) ? persona.attributes[key] : undefined;
    if (own !== undefined) return own;
  }
  switch (from) {
    case 'login':
      return [persona.username];
    case 'email':
      return given(persona.email);
    case 'firstName':
      return given(persona.firstName);
    case 'lastName':
      return given(persona.lastName);
    case 'displayName':
      return given(persona.displayName ?? fullName(persona));
    case 'upn':
      return [persona.email ?? persona.username];
    case 'pseudonym':
      return [pseudonym([persona.username])];
    case 'text':
      return given(text === undefined ? undefined : fillIn(text, persona));
    default:
      return [];
  }
}

/** The names a directory would have given, derived from what is known: always the same for the same persona. */
function fillIn(text: string, { username }: Persona): string {
  return text
    .replaceAll('$TENANT_ID', derivedGuid(['tenant']))
    .replaceAll('$USER_ID', derivedGuid(['user', username]))
    .replaceAll('$USER_NAME', username);
}

function given(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [value];
}

function fullName({ firstName, lastName }: Persona): string {
  return [firstName, lastName].filter(Boolean).join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
