/** A Comparison that is none of the four. */
import type { Check } from '../check';

const known = ['exact', 'minimum', 'maximum', 'better'];

export const requestedContextComparisonUnknown: Check = {
  id: 'requested-context-comparison-unknown',
  category: 'request',
  severity: 'warning',
  title: 'Comparison is exact, minimum, maximum or better',
  failureTitle: 'Comparison of RequestedAuthnContext is not known',
  why: 'IdPs that validate the schema refuse the request; others take it for exact.',
  remedy: {
    idp: null,
    sp: 'Write exact, minimum, maximum or better, in lower case.',
  },
  citations: ['core-3.3.2.2.1-comparison'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => typeof authnRequest?.requestedAuthnContext?.comparison === 'string',
  run: ({ authnRequest }) => {
    const context = authnRequest?.requestedAuthnContext;
    if (!context || context.comparison === null || known.includes(context.comparison)) return [];
    return [
      {
        message: `Comparison is ${context.comparison === '' ? 'empty' : context.comparison}.`,
        expected: known.join(', '),
        actual: context.comparison,
        place: { element: context.element, attribute: 'Comparison' },
      },
    ];
  },
};
