/** So many groups that the message grows past limits on the way, or the IdP is about to leave them out. */
import type { Check } from '../check';
import { groupValues, hasGroupValues } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

const LIMIT = 150;

export const groupsMany: Check = {
  id: 'groups-many',
  category: 'attributes',
  severity: 'notice',
  title: 'The user brings 150 groups at most',
  failureTitle: 'The user brings more than 150 groups',
  why: 'Entra ID leaves groups out of SAML assertions beyond 150, Google sends 75 at most, and receivers limit the size of a POST. Logins of users with many groups fail first.',
  remedy: {
    idp: 'Filter the groups to those the application knows (Okta: group filter; Entra ID: Groups assigned to the application).',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: hasGroupValues,
  run: (subject) => {
    const values = groupValues(subject);
    const [first] = values;
    if (first === undefined || values.length <= LIMIT) return [];
    return [
      {
        message: `The assertion carries ${values.length} groups.`,
        expected: `${LIMIT} at most`,
        actual: String(values.length),
        place: { element: first.attribute.element },
      },
    ];
  },
};
