/** The attributes that carry groups or roles, and their values: for checks of how groups are written. */
import type { AttributeRead } from '../../core/saml/model';
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import type { Subject } from '../subject';
import { offeredAttributes } from './attribute-demands';
import { once } from './once';

const groupTails = new Set(['group', 'groups', 'member', 'memberof', 'ismemberof']);
const roleTails = new Set(['role', 'roles', 'entitlement', 'entitlements', 'edupersonentitlement']);

export interface GroupValue {
  readonly attribute: AttributeRead;
  readonly element: XmlElement;
  readonly value: string;
}

/** Values of the attribute the mapping or the profile names, else of those with a usual name; empty ones left out. */
export const groupValues = once((subject): readonly GroupValue[] => {
  const offered = offeredAttributes(subject);
  const chosen = offered.filter(({ name }) => isDemanded(subject, name));
  const attributes = chosen.length > 0 ? chosen : offered.filter(({ name }) => groupTails.has(tailOf(name)));
  const values = attributes.flatMap((attribute) =>
    attribute.values
      .filter(({ value }) => value.trim() !== '')
      .map(({ element, value }) => ({ attribute, element, value })),
  );
  return values;
});

export function hasGroupValues(subject: Subject): boolean {
  return groupValues(subject).length > 0;
}

/** True for attributes that are lists by nature, one value a group or role. */
export function isListAttribute(subject: Subject, name: string | null): boolean {
  const tail = tailOf(name);
  return groupTails.has(tail) || roleTails.has(tail) || isDemanded(subject, name);
}

function isDemanded({ mapping, profile }: Subject, name: string | null): boolean {
  if (name === null) return false;
  if (mapping?.group_attribute !== undefined) return mapping.group_attribute === name;
  return profile?.groupAttributes.includes(name) === true;
}

/** What follows the last of `/ : # .`, in lower case. */
function tailOf(name: string | null): string {
  if (name === null) return '';
  let start = name.length;
  while (start > 0 && !'/:#.'.includes(name.charAt(start - 1))) start--;
  return name.slice(start).toLowerCase();
}

/** Group names the mapping has rules for, as written. */
export function mappedGroups({ mapping }: Subject): readonly string[] {
  return Object.values(mapping?.group_mappings ?? {}).flat();
}

/** The datatype an AttributeValue declares, prefix and all; null when it declares none. */
export function declaredType(element: XmlElement): string | null {
  return element.attributes.find(({ local, uri }) => local === 'type' && uri === NS.xsi)?.value ?? null;
}
