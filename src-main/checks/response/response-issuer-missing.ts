/** A Response that is signed, or carries an encrypted assertion, and does not say who sent it. */
import type { Check } from '../check';
import { isSigned } from '../derived/relevant-signatures';

export const responseIssuerMissing: Check = {
  id: 'response-issuer-missing',
  category: 'response',
  severity: 'error',
  title: 'The Response names its Issuer where it has to',
  failureTitle: 'The Response names no Issuer',
  why: "The receiver picks the sender's keys by the Issuer before it can verify or decrypt anything.",
  remedy: {
    idp: 'Send an Issuer with the entity ID in the Response as well as in the assertion.',
    sp: null,
  },
  citations: ['profiles-4.1.4.2-issuer'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) =>
    subject.response !== null &&
    (isSigned(subject, subject.response.element) || subject.response.encryptedAssertions.length > 0),
  run: ({ response, idps }) => {
    if (response === null || (response.issuer?.value.trim() ?? '') !== '') return [];
    return [
      {
        message:
          response.issuer === null
            ? 'The Response has no Issuer element.'
            : 'Issuer of the Response is empty.',
        expected: idps[0]?.entityId ?? "the IdP's entity ID",
        actual: response.issuer?.value ?? null,
        place: { element: response.issuer?.element ?? response.element },
      },
    ];
  },
};
