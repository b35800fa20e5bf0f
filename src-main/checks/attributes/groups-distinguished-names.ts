/** Groups as LDAP distinguished names where plain names are expected. */
import type { Check } from '../check';
import { groupValues, hasGroupValues, mappedGroups } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

const form = /^\s*(?:CN|OU|UID)=([^,]+)(?:,\s*[A-Za-z]+=[^,]+)+\s*$/i;

export const groupsDistinguishedNames: Check = {
  id: 'groups-distinguished-names',
  category: 'attributes',
  severity: 'notice',
  title: 'Groups are sent by their plain names',
  failureTitle: 'Groups are sent as LDAP distinguished names',
  why: 'Rules are usually written for the plain name (admins) and compare to the letter: they do not match CN=admins,OU=…, and a move in the directory changes the value.',
  remedy: {
    idp: 'ADFS: issue the claim from "Token-Groups - Unqualified Names"; OneLogin: memberOf with a rule that keeps the CN.',
    sp: 'Write the whole distinguished name into the rule.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: hasGroupValues,
  run: (subject) => {
    const mapped = mappedGroups(subject);
    const found = groupValues(subject).filter(({ value }) => form.test(value) && !mapped.includes(value));
    const [first] = found;
    if (first === undefined) return [];
    const plain = form.exec(first.value)?.[1] ?? '';
    const wanted = mapped.find((name) => name.toLowerCase() === plain.toLowerCase());
    return [
      {
        message: `${found.length === 1 ? '1 group is a distinguished name' : `${found.length} groups are distinguished names`}, such as ${first.value}${wanted === undefined ? '' : `; the mapping has a rule for ${wanted}`}.`,
        expected: wanted ?? plain,
        actual: first.value,
        place: { element: first.element, part: 'content' as const },
      },
    ];
  },
};
