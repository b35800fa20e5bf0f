/** Entra ID left the groups out because there are too many, and sent a link to ask for them. */
import type { Check } from '../check';
import { offeredAttributes } from '../derived/attribute-demands';
import { groupValues } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

const LINK = 'http://schemas.microsoft.com/claims/groups.link';

export const groupsOverage: Check = {
  id: 'groups-overage',
  category: 'attributes',
  severity: 'warning',
  title: 'The groups themselves are in the assertion',
  failureTitle: 'Entra ID sends a link in place of the groups',
  why: 'A user with more than 150 groups gets no groups in a SAML assertion but the claim groups.link. Applications do not follow it: the user has no groups, and the default role or none.',
  remedy: {
    idp: 'Entra ID: Enterprise application > Single sign-on > Attributes & Claims > Add a group claim > Groups assigned to the application; or filter the groups, or send app roles.',
    sp: 'Map app roles (claim .../identity/claims/role) instead of groups.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => offeredAttributes(subject).length > 0,
  run: (subject) =>
    offeredAttributes(subject)
      .filter(({ name }) => name === LINK && groupValues(subject).length === 0)
      .map(({ element, values }) => ({
        message: `There are no groups, but ${LINK} with ${values[0]?.value ?? 'no value'}.`,
        expected: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
        actual: LINK,
        place: { element },
      })),
};
