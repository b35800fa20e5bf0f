/** A value beyond 256 characters: databases of the other side cut it off. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { valueElements } from '../derived/value-elements';
import { textOf } from '../../core/xml/query';

const MAX = 256;

export const saml2intValueTooLong: Check = {
  id: 'saml2int-value-too-long',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: values have at most 256 characters',
  failureTitle: 'saml2int: a value is longer than 256 characters',
  why: 'Receivers keep NameIDs and attributes in columns of this size; what is longer is cut off or refused.',
  remedy: {
    idp: 'Shorten the value, or send several values instead of one long list.',
    sp: null,
  },
  citations: ['saml2int-3.1.2'],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => valueElements(subject).length > 0,
  run: (subject) =>
    valueElements(subject).flatMap((element) => {
      const { length } = [...textOf(element)];
      if (length <= MAX) return [];
      return [
        {
          message: `${element.local} has ${length} characters.`,
          expected: `at most ${MAX}`,
          actual: String(length),
          place: { element, part: 'content' as const },
        },
      ];
    }),
};
