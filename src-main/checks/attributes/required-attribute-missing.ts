/** An attribute the application cannot do without is not in the assertion. */
import type { Check, Failure } from '../check';
import { attributeDemands, demandedBy, findNearMiss, offeredAttributes } from '../derived/attribute-demands';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const requiredAttributeMissing: Check = {
  id: 'required-attribute-missing',
  category: 'attributes',
  severity: 'error',
  title: 'Every required attribute is there',
  failureTitle: 'A required attribute is missing',
  why: 'The application creates or finds the user by this attribute; without it the login fails or the account is incomplete.',
  remedy: {
    idp: 'Add an attribute statement with exactly this name to the application, and check that the user has a value for it.',
    sp: null,
  },
  citations: ['core-2.7.3.1'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    consumedAssertion(subject) !== null && attributeDemands(subject).some((demand) => demand.required),
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined) return [];
    const offered = offeredAttributes(subject);
    const names = offered.map((attribute) => attribute.name);
    const demands = attributeDemands(subject);
    const taken = new Set(demands.map((demand) => demand.name));
    const failures: Failure[] = [];
    for (const { name } of demands.filter((demand) => demand.required)) {
      const found = offered.filter((attribute) => attribute.name === name);
      if (found.length === 0 && findNearMiss(name, offered, taken) !== null) continue;
      if (found.some((attribute) => attribute.values.some(({ value }) => value.trim() !== ''))) continue;
      failures.push({
        message:
          found.length === 0
            ? `${demandedBy(subject)} requires the attribute ${name}; the assertion carries ${names.length === 0 ? 'no attributes' : names.join(', ')}.`
            : `${demandedBy(subject)} requires the attribute ${name}; it is there, but without a value.`,
        expected: name,
        actual: found.length === 0 ? names.join(', ') : '',
        place: { element: found[0]?.element ?? read.attributeStatements[0] ?? read.element },
      });
    }
    return failures;
  },
};
