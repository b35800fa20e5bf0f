/** An ID that is no xs:ID, most often because it starts with a digit: schema validation fails on it. */
import type { Check } from '../check';
import { assertionKinds, identifiedElements, protocolKinds } from '../derived/protocol-message';

const ncName = /^[\p{L}_][\p{L}\p{M}\p{N}_.\-\u00B7\u203F\u2040]*$/u;

export const idMalformed: Check = {
  id: 'id-malformed',
  category: 'assertion',
  severity: 'error',
  title: 'IDs have the form of an XML name',
  failureTitle: 'An ID does not have the form of an XML name',
  why: 'xs:ID starts with a letter or an underscore and has no colon. Receivers that validate against the schema, Entra ID among them, refuse others.',
  remedy: {
    idp: 'Put an underscore before random IDs: a hexadecimal number may start with a digit.',
    sp: 'Put an underscore before random IDs: a hexadecimal number may start with a digit.',
  },
  citations: ['core-2.3.3-id'],
  needs: [],
  kinds: [...protocolKinds, ...assertionKinds],
  applies: (subject) => identifiedElements(subject).some(({ id }) => (id ?? '').trim() !== ''),
  run: (subject) =>
    identifiedElements(subject)
      .filter(({ id }) => id !== null && id.trim() !== '' && !ncName.test(id))
      .map(({ element, id }) => ({
        message: `ID of ${element.local} is ${id ?? ''}.`,
        expected: 'a letter or underscore first, then letters, digits, hyphens, full stops and underscores',
        actual: id,
        // IdPs refuse such requests; of Responses only receivers that validate against the schema do.
        ...(element.local === 'AuthnRequest' ? {} : { severity: 'warning' as const }),
        place: { element, attribute: 'ID' },
      })),
};
