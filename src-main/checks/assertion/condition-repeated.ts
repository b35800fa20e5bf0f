/** OneTimeUse or ProxyRestriction more than once. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { findChildren } from '../../core/xml/query';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const conditionRepeated: Check = {
  id: 'condition-repeated',
  category: 'assertion',
  severity: 'warning',
  title: 'OneTimeUse and ProxyRestriction appear once at most',
  failureTitle: 'OneTimeUse or ProxyRestriction appears more than once',
  why: 'The schema lets them be repeated, the text forbids it. Strict receivers refuse the assertion, others obey the first or the last.',
  remedy: { idp: 'Write each of the two once at most.', sp: null },
  citations: ['core-2.5.1-once'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => Boolean(consumedAssertion(subject)?.read.conditions),
  run: (subject) => {
    const conditions = consumedAssertion(subject)?.read.conditions;
    if (!conditions) return [];
    return ['OneTimeUse', 'ProxyRestriction'].flatMap((local) => {
      const [, second, ...others] = findChildren(conditions.element, NS.saml, local);
      if (second === undefined) return [];
      return [
        {
          message: `Conditions holds ${others.length + 2} ${local} elements.`,
          expected: '1 at most',
          actual: String(others.length + 2),
          place: { element: second },
        },
      ];
    });
  },
};
