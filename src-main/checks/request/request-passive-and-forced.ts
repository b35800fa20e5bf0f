/** A login that must not show anything and must ask for the password: it works for hardly anybody. */
import type { Check } from '../check';
import { isTrue } from '../derived/known-uris';

export const requestPassiveAndForced: Check = {
  id: 'request-passive-and-forced',
  category: 'request',
  severity: 'notice',
  title: 'The request does not demand the impossible',
  failureTitle: 'The request wants a fresh login and no user interface',
  why: 'ForceAuthn wants the user to authenticate anew, IsPassive forbids asking. The answer is NoPassive, except where Kerberos or a certificate needs no question.',
  remedy: {
    idp: null,
    sp: 'Leave one of them out: IsPassive to find out whether the user is signed in, ForceAuthn for a fresh login.',
  },
  citations: ['core-3.4.1-passive'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => isTrue(authnRequest?.isPassive ?? null),
  run: ({ authnRequest }) =>
    authnRequest && isTrue(authnRequest.forceAuthn)
      ? [
          {
            message: 'ForceAuthn and IsPassive are both true.',
            expected: 'one of them',
            actual: 'both',
            place: { element: authnRequest.element, attribute: 'IsPassive' },
          },
        ]
      : [],
};
