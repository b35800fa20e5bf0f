/** A session without a handle, although the IdP offers single logout: a later logout request cannot name it. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';
import type { Subject } from '../subject';

function offersLogout({ idps }: Subject): boolean {
  return idps.some((idp) => idp.roles.some((role) => role.singleLogoutServices.length > 0));
}

export const sessionIndexMissing: Check = {
  id: 'session-index-missing',
  category: 'authentication',
  severity: 'warning',
  title: 'The session has an index, so that logout can name it',
  failureTitle: 'SessionIndex is missing, although the IdP offers logout',
  why: 'By SessionIndex a logout request says which session it means. Without it IdPs end all sessions of the user, or refuse the request.',
  remedy: {
    idp: 'State SessionIndex in AuthnStatement when single logout is offered.',
    sp: null,
  },
  citations: ['profiles-4.1.4.2-session-index'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    offersLogout(subject) && (consumedAssertion(subject)?.read.authnStatements.length ?? 0) > 0,
  run: (subject) =>
    (consumedAssertion(subject)?.read.authnStatements ?? []).flatMap(({ element, sessionIndex }) =>
      (sessionIndex ?? '').trim() !== ''
        ? []
        : [
            {
              message:
                'AuthnStatement has no SessionIndex; the metadata of the IdP names a SingleLogoutService.',
              expected: 'SessionIndex',
              actual: sessionIndex,
              place: { element },
            },
          ],
    ),
};
