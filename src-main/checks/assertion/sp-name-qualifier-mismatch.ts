/** A NameID that was made for another service provider. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { describeDifference } from '../derived/near-miss';
import { assertionKinds } from '../derived/protocol-message';

export const spNameQualifierMismatch: Check = {
  id: 'sp-name-qualifier-mismatch',
  category: 'assertion',
  severity: 'error',
  title: "SPNameQualifier is the SP's entity ID",
  failureTitle: "SPNameQualifier is not the SP's entity ID",
  why: 'SPNameQualifier says for whom the name was made. php-saml, python3-saml and ruby-saml refuse a name made for another SP.',
  remedy: {
    idp: "Send SPNameQualifier with the SP's entity ID, or leave it out.",
    sp: 'If the name is shared by an affiliation of SPs, accept the name of the affiliation.',
  },
  citations: ['core-8.3.7'],
  needs: ['sp-entity-id'],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.nameId?.spNameQualifier ?? '') !== '',
  run: (subject) => {
    const nameId = consumedAssertion(subject)?.read.nameId;
    const actual = nameId?.spNameQualifier;
    if (!nameId || typeof actual !== 'string' || actual === subject.spEntityId) return [];
    const difference = describeDifference(subject.spEntityId ?? '', actual);
    return [
      {
        message: `SPNameQualifier is ${actual}, but the SP's entity ID is ${subject.spEntityId ?? ''}${difference ? `: ${difference}` : ''}.`,
        expected: subject.spEntityId,
        actual,
        place: { element: nameId.element, attribute: 'SPNameQualifier' },
      },
    ];
  },
};
