/** A NameID of another format than transient, the only one of the deployment profile. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { TRANSIENT_FORMAT } from '../derived/known-uris';
import { assertionKinds } from '../derived/protocol-message';

export const saml2intNameIdNotTransient: Check = {
  id: 'saml2int-name-id-not-transient',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: the NameID is transient',
  failureTitle: 'saml2int: the NameID is not transient',
  why: 'NameID serves logout alone here. Who is meant says the attribute subject-id or pairwise-id, which no product rewrites on the way.',
  remedy: {
    idp: 'Send a transient NameID, and the user in urn:oasis:names:tc:SAML:attribute:subject-id or pairwise-id.',
    sp: 'Identify users by subject-id or pairwise-id, not by NameID.',
  },
  citations: ['saml2int-5.1.3'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => consumedAssertion(subject) !== null,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined || read.nameId?.format === TRANSIENT_FORMAT) return [];
    return [
      {
        message:
          read.nameId === null
            ? 'There is no plain NameID.'
            : `The NameID has the format ${read.nameId.format ?? 'unspecified (none is said)'}.`,
        expected: TRANSIENT_FORMAT,
        actual: read.nameId?.format ?? null,
        place: { element: read.nameId?.element ?? read.subject ?? read.element },
      },
    ];
  },
};
