/** Values of one attribute with different xsi:type. */
import type { Check } from '../check';
import { offeredAttributes } from '../derived/attribute-demands';
import { declaredType } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

export const attributeTypesMixed: Check = {
  id: 'attribute-types-mixed',
  category: 'attributes',
  severity: 'warning',
  title: 'The values of an attribute are of one type',
  failureTitle: 'The values of an attribute are of different types',
  why: 'Once one value has a datatype, all of them need the same. Receivers that read types take some of the values for text and others for numbers or dates.',
  remedy: { idp: 'Write the same xsi:type on every value of the attribute, or none.', sp: null },
  citations: ['core-2.7.3.1-same-type'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => offeredAttributes(subject).some(({ values }) => values.length > 1),
  run: (subject) =>
    offeredAttributes(subject).flatMap(({ element, name, values }) => {
      if (values.length < 2) return [];
      const types = new Set(values.map((value) => declaredType(value.element) ?? 'no type'));
      if (types.size < 2) return [];
      return [
        {
          message: `The values of ${name ?? '(no name)'} have ${[...types].join(' and ')}.`,
          expected: 'one type',
          actual: [...types].join(', '),
          place: { element },
        },
      ];
    }),
};
