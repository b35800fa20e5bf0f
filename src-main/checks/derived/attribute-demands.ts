/** The attributes an application asks for, from its profile and from the mapping, and what the assertion offers for each. */
import type { AttributeRead } from '../../core/saml/model';
import type { AttributeDemand, Subject } from '../subject';
import { consumedAssertion } from './consumed-assertion';

/** Each name once; required wins over optional. */
export function attributeDemands(subject: Subject): readonly AttributeDemand[] {
  const demands = new Map<string, boolean>();
  const all = [
    ...(subject.profile?.attributes ?? []),
    ...(subject.mapping?.required_attributes ?? []),
    ...(subject.mapping?.group_attribute === undefined
      ? []
      : [{ name: subject.mapping.group_attribute, required: false }]),
  ];
  for (const { name, required } of all) demands.set(name, required || demands.get(name) === true);
  return [...demands].map(([name, required]) => ({ name, required }));
}

export function offeredAttributes(subject: Subject): readonly AttributeRead[] {
  return consumedAssertion(subject)?.read.attributes ?? [];
}

/** Who asks: the profile's name, or the mapping. */
export function demandedBy(subject: Subject): string {
  return subject.profile === null ? 'the mapping' : subject.profile.name;
}

const synonyms: Readonly<Record<string, string>> = { emailaddress: 'email', mail: 'email', group: 'groups' };

/** `http://.../claims/emailaddress`, `User.Email` and `mail` all become `email`. */
function essence(name: string): string {
  const tail = name.split(/[/:#.]/).pop() ?? name;
  const plain = tail.toLowerCase().replace(/[^a-z0-9]/g, '');
  return synonyms[plain] ?? plain;
}

/** An attribute that is probably meant by `name` but is not it, and how it differs. */
export function findNearMiss(
  name: string,
  offered: readonly AttributeRead[],
  taken: ReadonlySet<string>,
): { readonly attribute: AttributeRead; readonly difference: string } | null {
  const free = offered.filter((attribute) => attribute.name !== null && !taken.has(attribute.name));
  const by = (matches: (attribute: AttributeRead) => boolean, difference: string) => {
    const attribute = free.find(matches);
    return attribute === undefined ? null : { attribute, difference };
  };
  const wanted = name.toLowerCase();
  return (
    by((each) => each.name?.trim() === name, 'it differs only in white space') ??
    by((each) => each.name?.toLowerCase() === wanted, 'it differs only in upper and lower case') ??
    by((each) => each.friendlyName?.toLowerCase() === wanted, 'only its FriendlyName is the one asked for') ??
    by((each) => essence(each.name ?? '') === essence(name), 'it is another name for the same thing')
  );
}
