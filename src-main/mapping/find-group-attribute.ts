/** Finds the attribute that carries the groups: the one named, or the names IdPs use, in turn. */
import type { AttributeJson } from '../contract/model/decoded';

/** Names under which the known IdPs send groups; the commonest first. */
export const wellKnownGroupAttributes: readonly string[] = [
  'groups',
  'Groups',
  'group',
  'Group',
  'User.groups',
  'memberOf',
  'member',
  'roles',
  'Role',
  'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
  'http://schemas.microsoft.com/ws/2008/06/identity/claims/role',
  'http://schemas.xmlsoap.org/claims/Group',
  'http://schemas.auth0.com/groups',
  /** isMemberOf. */
  'urn:oid:1.3.6.1.4.1.5923.1.5.1.1',
];

/** Entra ID's marker for a user with more groups than it sends: a link in place of the groups. */
export const groupOverageAttribute = 'http://schemas.microsoft.com/claims/groups.link';

export interface GroupAttribute {
  readonly name: string;
  /** Values of every attribute of that name, in order: Keycloak sends one attribute for each role. */
  readonly values: readonly string[];
}

export function findGroupAttribute(
  attributes: readonly AttributeJson[],
  wanted: string | undefined,
): GroupAttribute | null {
  const names = wanted === undefined ? wellKnownGroupAttributes : [wanted];
  for (const name of names) {
    const same = attributes.filter((attribute) => attribute.name === name);
    if (same.length > 0) return { name, values: same.flatMap(({ values }) => values) };
  }
  return null;
}
