/** The IdP signed the user out, but not every application did. */
import type { Check } from '../check';

export const logoutPartial: Check = {
  id: 'logout-partial',
  category: 'logout',
  severity: 'warning',
  title: 'The logout reached every application',
  failureTitle: 'The logout did not reach every application',
  why: 'PartialLogout means: at the IdP the session is over, at another service provider it may go on. On a shared computer the next user finds it.',
  remedy: {
    idp: 'Look up in the log which service provider did not answer; remove logout endpoints of applications that do not support it.',
    sp: 'Tell the user to close the browser.',
  },
  citations: ['core-3.7.3.2'],
  needs: [],
  kinds: ['LogoutResponse'],
  applies: ({ message }) => message.kind === 'LogoutResponse' && message.status !== null,
  run: ({ message }) => {
    if (message.kind !== 'LogoutResponse' || !message.status) return [];
    const { subCode, codeElement, element } = message.status;
    if (subCode !== 'urn:oasis:names:tc:SAML:2.0:status:PartialLogout') return [];
    return [
      {
        message: 'The second status code is PartialLogout.',
        expected: 'Success alone',
        actual: subCode,
        place: { element: codeElement ?? element, part: 'whole' },
      },
    ];
  },
};
