/** Markup inside an attribute value: applications that expect text see nothing, or all text glued together. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { childElements } from '../../core/xml/query';
import { offeredAttributes } from '../derived/attribute-demands';
import { assertionKinds } from '../derived/protocol-message';

export const attributeValueStructured: Check = {
  id: 'attribute-value-structured',
  category: 'attributes',
  severity: 'notice',
  title: 'Attribute values are text',
  failureTitle: 'An attribute value holds markup',
  why: 'The specification allows any XML. Libraries return its text, its source or an object, and applications were rarely written for it. A NameID inside (eduPersonTargetedID) is the usual exception.',
  remedy: { idp: 'Send the value as text.', sp: 'Read the elements inside by name.' },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => offeredAttributes(subject).length > 0,
  run: (subject) =>
    offeredAttributes(subject).flatMap(({ name, values }) =>
      values.flatMap(({ element }) => {
        const [inner] = childElements(element);
        if (inner === undefined || (inner.uri === NS.saml && inner.local === 'NameID')) return [];
        return [
          {
            message: `A value of ${name ?? '(no name)'} holds ${inner.name}.`,
            expected: 'text',
            actual: inner.name,
            place: { element },
          },
        ];
      }),
    ),
};
