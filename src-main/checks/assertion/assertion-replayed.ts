/** The assertion was used before: a bearer assertion works once. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const assertionReplayed: Check = {
  id: 'assertion-replayed',
  category: 'assertion',
  severity: 'error',
  title: 'The assertion is used for the first time',
  failureTitle: 'The assertion was used before',
  why: 'Whoever captures a message could sign in with it again. The SP remembers the IDs of assertions until they expire.',
  remedy: {
    idp: 'Issue a new assertion, with a new ID, for every login.',
    sp: 'No change: refusing it is right. A user who reloads the page after the login sends the same form again: redirect after the POST.',
  },
  citations: ['profiles-4.1.4.5-replay'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    subject.seenAssertionIds !== null && typeof consumedAssertion(subject)?.read.id === 'string',
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (typeof read?.id !== 'string' || subject.seenAssertionIds?.has(read.id) !== true) return [];
    return [
      {
        message: `The assertion ${read.id} was accepted before.`,
        expected: 'an ID not seen before',
        actual: read.id,
        place: { element: read.element, attribute: 'ID' },
      },
    ];
  },
};
