/** An attribute is absent, and the vendor says what fails without it. */
import type { Check } from '../check';
import { offeredAttributes } from '../derived/attribute-demands';
import { consumedAssertion, hasAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const profileAttributeConsequence: Check = {
  id: 'profile-attribute-consequence',
  category: 'profile',
  severity: 'warning',
  title: 'Attributes the vendor warns about are there',
  failureTitle: 'An attribute is absent, and the vendor says what fails then',
  why: 'The login may succeed without it, and something else fails later; the guide of the vendor says what.',
  remedy: {
    idp: 'Add the attribute with exactly this name and check that the user has a value for it.',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    hasAssertion(subject) &&
    (subject.profile?.attributes ?? []).some(({ required, note }) => required && note),
  run: (subject) => {
    const { profile } = subject;
    const read = consumedAssertion(subject)?.read;
    const present = new Set(
      offeredAttributes(subject)
        .filter(({ values }) => values.some(({ value }) => value.trim() !== ''))
        .map(({ name }) => name),
    );
    return (profile?.attributes ?? []).flatMap(({ name, required, note }) => {
      if (!required || !note || present.has(name)) return [];
      return [
        {
          message: `${profile?.name ?? ''} gets no ${name}. ${note}.`,
          expected: name,
          actual: null,
          place: read === undefined ? null : { element: read.attributeStatements[0] ?? read.element },
        },
      ];
    });
  },
};
