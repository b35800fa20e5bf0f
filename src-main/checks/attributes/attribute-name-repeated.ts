/** The same attribute twice, each with some of the values: some libraries refuse it, others keep only the last. */
import type { Check } from '../check';
import { offeredAttributes } from '../derived/attribute-demands';
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
    const seen = new Set<string>();
    return offeredAttributes(subject).flatMap(({ element, name }) => {
      if (name === null) return [];
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [
        {
          message: `The attribute ${name} appears again.`,
          expected: `1 attribute ${name} with all its values`,
          actual: name,
          place: { element, attribute: 'Name' },
        },
      ];
    });
  },
};
