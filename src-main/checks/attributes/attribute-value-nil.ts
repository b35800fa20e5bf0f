/** xsi:nil: the user has no value. With content beside it nobody knows which counts. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { offeredAttributes } from '../derived/attribute-demands';
import { assertionKinds } from '../derived/protocol-message';

export const attributeValueNil: Check = {
  id: 'attribute-value-nil',
  category: 'attributes',
  severity: 'warning',
  title: 'No attribute value is declared null',
  failureTitle: 'An attribute value is declared null (xsi:nil)',
  why: 'Libraries make an empty text, the text "null" or nothing of it. A null value with content contradicts itself.',
  remedy: { idp: 'Leave the attribute out for users who have no value.', sp: null },
  citations: ['core-2.7.3.1.1-null'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => offeredAttributes(subject).length > 0,
  run: (subject) =>
    offeredAttributes(subject).flatMap(({ name, values }) =>
      values.flatMap(({ element, value }) => {
        const nil = element.attributes.find(({ local, uri }) => local === 'nil' && uri === NS.xsi)?.value;
        if (nil !== 'true' && nil !== '1') return [];
        return [
          {
            message: `A value of ${name ?? '(no name)'} has xsi:nil="${nil}"${value === '' ? '' : ` and the content ${value}`}.`,
            expected: 'a value, or no AttributeValue',
            actual: `xsi:nil="${nil}"`,
            ...(value === '' ? { severity: 'notice' as const } : {}),
            place: { element },
          },
        ];
      }),
    ),
};
