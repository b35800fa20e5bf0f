/** A message or assertion without ID: it can be neither signed, nor answered, nor remembered. */
import type { Check } from '../check';
import { assertionKinds, identifiedElements, protocolKinds } from '../derived/protocol-message';

export const idMissing: Check = {
  id: 'id-missing',
  category: 'assertion',
  severity: 'error',
  title: 'Message and assertion have an ID',
  failureTitle: 'Message or assertion has no ID',
  why: 'The signature refers to the ID, the answer repeats it, and the replay cache remembers it.',
  remedy: {
    idp: 'Send an ID that is unique and starts with a letter or an underscore.',
    sp: 'Send an ID that is unique and starts with a letter or an underscore.',
  },
  citations: ['core-2.3.3-id', 'core-3.2.2-required'],
  needs: [],
  kinds: [...protocolKinds, ...assertionKinds],
  applies: (subject) => identifiedElements(subject).length > 0,
  run: (subject) =>
    identifiedElements(subject)
      .filter(({ id }) => (id ?? '').trim() === '')
      .map(({ element, id }) => ({
        message: `${element.local} has ${id === null ? 'no ID attribute' : 'an empty ID'}.`,
        expected: 'an ID',
        actual: id,
        place: { element },
      })),
};
