/** A group as an identity provider writes it: by name, or by what its directory calls it. */
import type { GroupForm } from '../../../contract/model/workbench';
import { derivedGuid } from '../../xmlsec/derived-guid';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DN = /^(CN|OU|cn|ou)=[^,]+,/;

/**
 * The group in that form; one that has the form already stays as it is. The same name always gives the same
 * GUID, so that a mapping of GUIDs can be written down.
 */
export function writeGroup(group: string, form: GroupForm): string {
  switch (form) {
    case 'name':
      return group;
    case 'guid':
      return GUID.test(group) ? group : derivedGuid(['group', group]);
    case 'dn':
      return DN.test(group) ? group : `CN=${escapeRdn(group)},OU=Groups,DC=example,DC=com`;
    case 'path':
      return group.startsWith('/') ? group : `/${group}`;
  }
}

/** RFC 4514 section 2.4. */
function escapeRdn(value: string): string {
  return value.replace(/[\\,+"<>;=]/g, '\\$&').replace(/^[ #]|(?<=.) $/g, '\\$&');
}
