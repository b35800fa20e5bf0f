/** The confirmation answers another request than the one sent, or none: only this one lies inside the signed assertion. */
import type { Check } from '../check';
import { chosenConfirmation } from '../derived/bearer-confirmation';
import { assertionKinds } from '../derived/protocol-message';

export const confirmationInResponseToMismatch: Check = {
  id: 'confirmation-in-response-to-mismatch',
  category: 'assertion',
  severity: 'error',
  title: 'The bearer confirmation answers the request that was sent',
  failureTitle: 'The bearer confirmation does not answer the request sent',
  why: 'InResponseTo of the Response may be unsigned; this one is inside the assertion and ties it to one login.',
  remedy: {
    idp: 'Copy the ID of the AuthnRequest into SubjectConfirmationData/@InResponseTo as well.',
    sp: 'Check that the request survives until the answer (cookie, store, several nodes).',
  },
  citations: ['profiles-4.1.4.3-in-response-to', 'profiles-4.1.4.2-confirmation'],
  needs: ['request'],
  kinds: assertionKinds,
  applies: (subject) =>
    subject.correlation.kind !== 'unsolicited' && Boolean(chosenConfirmation(subject)?.data),
  run: (subject) => {
    const data = chosenConfirmation(subject)?.data;
    if (!data || subject.correlation.kind !== 'request') return [];
    const expected = subject.correlation.id;
    if (data.inResponseTo === expected) return [];
    const absent = data.inResponseTo === null;
    return [
      {
        message: absent
          ? `The request has the ID ${expected}, but SubjectConfirmationData carries no InResponseTo.`
          : `InResponseTo of SubjectConfirmationData is ${data.inResponseTo}, but the request has the ID ${expected}.`,
        expected,
        actual: data.inResponseTo,
        place: absent ? { element: data.element } : { element: data.element, attribute: 'InResponseTo' },
      },
    ];
  },
};
