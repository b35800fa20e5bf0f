/** A condition nobody here understands: a receiver must not rely on the assertion then. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { childElements } from '../../core/xml/query';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

const understood = new Set(['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction']);

export const conditionUnknown: Check = {
  id: 'condition-unknown',
  category: 'assertion',
  severity: 'error',
  title: 'Every condition is one the receiver understands',
  failureTitle: 'Conditions holds a condition the receiver does not understand',
  why: 'What is not understood cannot be judged, the assertion becomes indeterminate, and an indeterminate assertion has to be rejected. Delegation is the one extension some receivers know.',
  remedy: {
    idp: 'Send the condition only to service providers that understand it.',
    sp: 'Teach the SP the condition, or ask the IdP to leave it out.',
  },
  citations: ['core-2.5.1.1-not-understood', 'core-2.5.1.1'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => Boolean(consumedAssertion(subject)?.read.conditions),
  run: (subject) => {
    const conditions = consumedAssertion(subject)?.read.conditions;
    if (!conditions) return [];
    return childElements(conditions.element)
      .filter((element) => element.uri !== NS.saml || !understood.has(element.local))
      .map((element) => {
        const type =
          element.attributes.find(({ local, uri }) => local === 'type' && uri === NS.xsi)?.value ?? null;
        const isDelegation = type !== null && /(?:^|:)DelegationRestrictionType$/.test(type);
        return {
          message: `Conditions holds ${element.name}${type === null ? '' : ` of the type ${type}`}.`,
          expected: [...understood].join(', '),
          actual: type ?? element.name,
          ...(isDelegation ? { severity: 'warning' as const } : {}),
          place: { element },
        };
      });
  },
};
