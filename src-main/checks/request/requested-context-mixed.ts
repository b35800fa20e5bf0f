/** Classes and declarations asked for at once, or neither: the element allows exactly one kind. */
import type { Check } from '../check';

export const requestedContextMixed: Check = {
  id: 'requested-context-mixed',
  category: 'request',
  severity: 'warning',
  title: 'RequestedAuthnContext names classes or declarations',
  failureTitle: 'RequestedAuthnContext is empty, or mixes classes and declarations',
  why: 'The schema takes either class references or declaration references, at least one. IdPs that validate refuse the request.',
  remedy: {
    idp: null,
    sp: 'Name AuthnContextClassRef alone, or leave RequestedAuthnContext out.',
  },
  citations: ['core-3.3.2.2.1-either'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => (authnRequest?.requestedAuthnContext ?? null) !== null,
  run: ({ authnRequest }) => {
    const context = authnRequest?.requestedAuthnContext;
    if (!context || context.classRefs.length > 0 !== context.declRefs.length > 0) return [];
    const isEmpty = context.classRefs.length === 0;
    return [
      {
        message: isEmpty
          ? 'RequestedAuthnContext is empty.'
          : 'RequestedAuthnContext names classes and declarations.',
        expected: 'AuthnContextClassRef or AuthnContextDeclRef',
        actual: isEmpty ? 'nothing' : 'both',
        place: { element: context.element, part: 'whole' },
      },
    ];
  },
};
