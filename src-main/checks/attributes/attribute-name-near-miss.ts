/** The attribute is there under another name: another case, only as FriendlyName, or as another claim URI. */
import type { Check } from '../check';
import { attributeDemands, demandedBy, findNearMiss, offeredAttributes } from '../derived/attribute-demands';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const attributeNameNearMiss: Check = {
  id: 'attribute-name-near-miss',
  category: 'attributes',
  severity: 'error',
  title: 'Attributes have exactly the names asked for',
  failureTitle: 'An attribute is there, but under another name',
  why: 'Names are compared exactly, case included; FriendlyName does not count. To the application the attribute is absent.',
  remedy: {
    idp: 'Rename the attribute statement to exactly the name asked for.',
    sp: 'If the application lets attribute names be configured, enter the one that arrives.',
  },
  citations: ['core-2.7.3.1', 'core-1.3.1-exact'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => consumedAssertion(subject) !== null && attributeDemands(subject).length > 0,
  run: (subject) => {
    const offered = offeredAttributes(subject);
    const demands = attributeDemands(subject);
    const taken = new Set(demands.map((demand) => demand.name));
    return demands.flatMap(({ name, required }) => {
      if (offered.some((attribute) => attribute.name === name)) return [];
      const near = findNearMiss(name, offered, taken);
      if (near === null) return [];
      return [
        {
          message: `${demandedBy(subject)} asks for ${name}; the assertion carries ${near.attribute.name ?? ''}: ${near.difference}.`,
          expected: name,
          actual: near.attribute.name,
          ...(required ? {} : { severity: 'warning' as const }),
          place: { element: near.attribute.element, attribute: 'Name' },
        },
      ];
    });
  },
};
