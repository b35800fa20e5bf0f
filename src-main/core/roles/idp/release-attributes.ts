/** Which attributes an identity provider releases for a persona, under the names the SP asks for. */
import type { Persona } from '../../../contract/model/workbench';
import type { AttributeSpec } from '../../saml/build-assertion';
import type { Flavour } from './flavour';

/** One attribute an SP wants: its exact name on the wire, and where the value comes from. */
export interface AttributeWish {
  readonly name: string;
  /** login, email, displayName, firstName, lastName or groups; or the name of an attribute of the persona. */
  readonly from: string;
}

export interface AttributeRelease {
  readonly persona: Persona;
  readonly flavour: Flavour;
  /** The groups to release, after any filter. */
  readonly groups: readonly string[];
  /** Null when nothing is known of the SP's wishes: then everything is released under plain names. */
  readonly wanted: readonly AttributeWish[] | null;
}

const DEFAULT_WISHES: readonly AttributeWish[] = [
  { name: 'email', from: 'email' },
  { name: 'firstName', from: 'firstName' },
  { name: 'lastName', from: 'lastName' },
  { name: 'displayName', from: 'displayName' },
  { name: 'groups', from: 'groups' },
];

/** The attributes in the order wished for. One for which the persona has no value is left out. */
export function releaseAttributes(release: AttributeRelease): AttributeSpec[] {
  const { persona, flavour, wanted } = release;
  const own = Object.keys(persona.attributes).filter((name) =>
    DEFAULT_WISHES.every((each) => each.name !== name),
  );
  const wishes = wanted ?? [...DEFAULT_WISHES, ...own.map((name) => ({ name, from: name }))];
  return wishes
    .map(({ name, from }) => ({
      name,
      nameFormat: flavour.attributes.nameFormat,
      values: valuesOf(from, release),
    }))
    .filter((each) => each.values.length > 0);
}

function valuesOf(from: string, { persona, groups }: AttributeRelease): readonly string[] {
  // An attribute the persona was given under that very name comes before what is derived; groups are one list only.
  const own = Object.hasOwn(persona.attributes, from) ? persona.attributes[from] : undefined;
  if (own !== undefined && from !== 'groups') return own;
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
    case 'groups':
      return groups;
    default:
      return [];
  }
}

function given(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [value];
}

function fullName({ firstName, lastName }: Persona): string {
  return [firstName, lastName].filter(Boolean).join(' ');
}
