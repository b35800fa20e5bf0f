/**
 * The same attribute twice, each with some of the values: some libraries refuse it, others keep only the last.
 * Keycloak sends lists of roles like this unless told otherwise, so for groups and roles it is a warning; of an
 * attribute that says who the user is only one can be right.
 */
import type { Check } from '../check';
import type { AttributeRead } from '../../core/saml/model';
import { offeredAttributes } from '../derived/attribute-demands';
import { isListAttribute } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

export const attributeNameRepeated: Check = {
  id: 'attribute-name-repeated',
  category: 'attributes',
  severity: 'error',
  title: 'Each attribute appears once',
  failureTitle: 'An attribute appears more than once',
  why: 'php-saml and python3-saml refuse it by default; other libraries keep only the first or the last, so that roles or groups get lost.',
  remedy: {
    idp: 'Send one Attribute with several AttributeValue elements (Keycloak: switch on "Single Role Attribute" in the role list mapper).',
    sp: 'Where the library offers it, allow repeated attribute names; then check that all values arrive.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => offeredAttributes(subject).length > 0,
  run: (subject) => {
    const seen = new Map<string, AttributeRead>();
    return offeredAttributes(subject).flatMap((attribute) => {
      const { element, name, nameFormat } = attribute;
      if (name === null) return [];
      const first = seen.get(name);
      if (first === undefined) {
        seen.set(name, attribute);
        return [];
      }
      // With another NameFormat it is another attribute to the specification, though not to every library.
      const mayBe = first.nameFormat !== nameFormat || isListAttribute(subject, name);
      return [
        {
          message: `The attribute ${name} appears again.`,
          expected: `1 attribute ${name} with all its values`,
          actual: name,
          ...(mayBe ? { severity: 'warning' as const } : {}),
          place: { element, attribute: 'Name' },
        },
      ];
    });
  },
};
