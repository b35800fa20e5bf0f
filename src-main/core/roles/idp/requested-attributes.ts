/**
 * What an application asks for in its metadata (SAML Metadata 2.4.4.1, AttributeConsumingService) as wishes: the
 * names of attributes people use, and what of a persona they mean.
 */
import type { EntityDescriptorRead } from '../../saml/model';
import type { AttributeWish } from './attribute-wish';

const meanings: Readonly<Record<string, readonly string[]>> = {
  login: ['uid', 'username', 'login', 'urn:oid:0.9.2342.19200300.100.1.1'],
  email: ['email', 'mail', 'emailaddress', 'user.email', 'urn:oid:0.9.2342.19200300.100.1.3'],
  firstName: ['firstname', 'first_name', 'givenname', 'urn:oid:2.5.4.42'],
  lastName: ['lastname', 'last_name', 'surname', 'sn', 'urn:oid:2.5.4.4'],
  displayName: ['displayname', 'name', 'cn', 'urn:oid:2.5.4.3', 'urn:oid:2.16.840.1.113730.3.1.241'],
  groups: ['groups', 'group', 'memberof', 'ismemberof', 'urn:oid:1.3.6.1.4.1.5923.1.5.1.1'],
  roles: ['roles', 'role'],
  upn: ['upn', 'edupersonprincipalname', 'urn:oid:1.3.6.1.4.1.5923.1.1.1.6'],
  targetedId: ['edupersontargetedid', 'urn:oid:1.3.6.1.4.1.5923.1.1.1.10'],
};
const sources = new Map(
  Object.entries(meanings).flatMap(([from, names]) => names.map((name) => [name, from] as const)),
);

/**
 * The attributes of the service with that index. Null: the metadata has no such service. What a name means is
 * known by the name, its last part where it is a claim's URI, or the FriendlyName; else it is the persona's own.
 */
export function requestedAttributes(entity: EntityDescriptorRead, index: string): AttributeWish[] | null {
  const services = entity.roles.flatMap((role) => role.attributeConsumingServices);
  const service = services.find((each) => each.index === index.trim());
  if (!service) return null;
  return service.attributes.flatMap(({ name, friendlyName }) =>
    name === null ? [] : [{ name, from: sourceOf(name) ?? sourceOf(friendlyName ?? '') ?? name }],
  );
}

function sourceOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  return sources.get(lower) ?? sources.get(lower.slice(lower.lastIndexOf('/') + 1));
}
