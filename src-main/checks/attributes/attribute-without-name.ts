/** An Attribute without Name, or with an empty one. */
import type { Check } from '../check';
import { offeredAttributes } from '../derived/attribute-demands';
import { assertionKinds } from '../derived/protocol-message';

export const attributeWithoutName: Check = {
  id: 'attribute-without-name',
  category: 'attributes',
  severity: 'warning',
  title: 'Every attribute has a Name',
  failureTitle: 'An attribute has no Name',
  why: 'Name is required, and it alone identifies an attribute. Without it the values are lost, and receivers that validate against the schema refuse the message.',
  remedy: { idp: 'Give the attribute statement a name; the FriendlyName does not replace it.', sp: null },
  citations: ['core-2.7.3.1'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => offeredAttributes(subject).length > 0,
  run: (subject) =>
    offeredAttributes(subject)
      .filter(({ name }) => name === null || name.trim() === '')
      .map(({ element, friendlyName }) => ({
        message: `An Attribute${friendlyName === null ? '' : ` with the FriendlyName ${friendlyName}`} has no Name.`,
        expected: 'Name="…"',
        actual: 'none',
        place: { element },
      })),
};
