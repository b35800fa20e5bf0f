/** An attribute value without content. */
import type { Check } from '../check';
import { offeredAttributes } from '../derived/attribute-demands';
import { assertionKinds } from '../derived/protocol-message';

export const attributeValueEmpty: Check = {
  id: 'attribute-value-empty',
  category: 'attributes',
  severity: 'notice',
  title: 'Attribute values have content',
  failureTitle: 'An attribute value is empty',
  why: 'The user has no such value in the directory, and the IdP (OneLogin, for example) sends the attribute all the same. Applications overwrite what they knew with nothing.',
  remedy: {
    idp: 'Fill the field of the user, or map the attribute so that it is left out when empty.',
    sp: 'Ignore empty values.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => offeredAttributes(subject).length > 0,
  run: (subject) =>
    offeredAttributes(subject).flatMap(({ name, values }) =>
      values
        .filter(
          ({ element, value }) =>
            value.trim() === '' &&
            element.attributes.every(({ local }) => local !== 'nil') &&
            element.children.every(({ kind }) => kind !== 'element'),
        )
        .map(({ element }) => ({
          message: `A value of ${name ?? '(no name)'} is empty.`,
          expected: 'a value, or no attribute',
          actual: '',
          place: { element },
        })),
    ),
};
